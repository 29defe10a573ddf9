"""Makes the worked examples' reports and opens them as their readers would.

Every check is a function whose name begins with `check_`; it takes a Case and raises AssertionError.
A check that cannot run fails. Screenshots and pages stay in .build/acceptance-pages to be looked at.
"""

import subprocess
import sys
import time
import traceback
from pathlib import Path

import browser
import workshop
from case import PAGES, Case, cases


def checks():
    for module in (browser, workshop):
        for name, function in sorted(vars(module).items()):
            if name.startswith("check_"):
                yield name[len("check_"):].replace("_", " "), function


def main() -> int:
    wanted = sys.argv[1:]
    subprocess.run(["rm", "-rf", str(PAGES)], check=True)
    failed = count = 0
    for case in cases():
        for name, check in checks():
            if wanted and not any(word in name for word in wanted):
                continue
            count += 1
            started = time.monotonic()
            try:
                check(case)
                print(f"ok      {case}: {name} ({time.monotonic() - started:.1f} s)", flush=True)
            except Exception as error:  # one failure must not hide the next
                failed += 1
                reason = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
                print(f"FAILED  {case}: {name}\n        {reason}", flush=True)
    print(f"{count} checks, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
