"""Makes the worked examples' reports and opens them as their readers would; holds a workshop.

Every check is a function whose name begins with `check_`; it raises AssertionError.
A check that cannot run fails. Screenshots and pages stay in .build/acceptance-pages to be looked at.
"""

import subprocess
import sys
import time
import traceback
from pathlib import Path

import browser
import data
import office
import oracle
import printing
import solo
import workshop
from case import PAGES, PROGRAM, ROOT, cases


def checks(module):
    for name, function in sorted(vars(module).items()):
        if name.startswith("check_"):
            yield name[len("check_"):].replace("_", " "), function


def everything():
    """Each check with its name, ready to be called."""
    for name, check in checks(oracle):
        yield name, lambda check=check: check(PROGRAM, ROOT)
    for case in cases():
        for module in (browser, data, office, printing, workshop, solo):
            for name, check in checks(module):
                yield f"{case}: {name}", lambda check=check, case=case: check(case)


def main() -> int:
    wanted = sys.argv[1:]
    subprocess.run(["rm", "-rf", str(PAGES)], check=True)
    failed = count = 0
    for name, check in everything():
        if wanted and not any(word in name for word in wanted):
            continue
        count += 1
        started = time.monotonic()
        try:
            check()
            print(f"ok      {name} ({time.monotonic() - started:.1f} s)", flush=True)
        except Exception as error:  # one failure must not hide the next
            failed += 1
            reason = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
            print(f"FAILED  {name}\n        {reason}", flush=True)
    print(f"{count} checks, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
