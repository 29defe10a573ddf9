#!/usr/bin/env python3
"""Loads the same files with PyYAML's C loader, to plain dictionaries: peers.py FOLDER [RUNS]"""
import statistics
import sys
import time
from pathlib import Path

import yaml


def read(folder: Path) -> None:
    main = yaml.load((folder / "questionnaire.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    for name in [*main["questions"], main["documents"], main["glossary"]]:
        yaml.load((folder / name).read_bytes(), Loader=yaml.CSafeLoader)


folder = Path(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 9
times = []
for _ in range(runs):
    start = time.perf_counter()
    read(folder)
    times.append((time.perf_counter() - start) * 1000)
print(f"PyYAML CSafeLoader: {statistics.median(times):.2f} ms")
