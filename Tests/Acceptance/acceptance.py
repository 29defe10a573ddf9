"""Makes the worked examples' reports and opens them as their readers would; holds a workshop.

Every check is a function whose name begins with `check_`; it raises AssertionError.
A check that cannot run fails. Screenshots and pages stay in .build/acceptance-pages to be looked at.
"""

import subprocess
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor

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


# Pages that only have to be read are checked for all cases at once; people who wait for an answer get
# the machine to themselves.
READ = (browser, data, office, printing)
LIVED = (workshop, solo)


def of_all():
    """The checks that belong to no case."""
    return [(name, lambda check=check: check(PROGRAM, ROOT)) for name, check in checks(oracle)]


def of_case(case, modules):
    return [(f"{case}: {name}", lambda check=check: check(case)) for module in modules for name, check in checks(module)]


def tried(named, wanted):
    """How many checks there were, and how many of them failed."""
    failed = count = 0
    for name, check in named:
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
    return count, failed


def read_case(index, wanted):
    return tried(of_case(cases()[index], READ), wanted)


def main() -> int:
    wanted = sys.argv[1:]
    subprocess.run(["rm", "-rf", str(PAGES)], check=True)
    made = cases()
    results = [tried(of_all(), wanted)]
    with ProcessPoolExecutor(len(made)) as workers:
        results += workers.map(read_case, range(len(made)), [wanted] * len(made))
    results += [tried(of_case(case, LIVED), wanted) for case in made]
    count, failed = (sum(numbers) for numbers in zip(*results))
    print(f"{count} checks, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
