#!/usr/bin/env python3
"""Fills the same Word templates with docxtpl and with gapwise: word.py PROGRAM [RUNS]

A table of 1,000 rows of four cells, and 12,000 placeholders that Word has divided over runs. gapwise is
timed as a whole process, which also starts, reads the questionnaire and analyses the assessment; docxtpl
is timed without starting Python and is handed its values. What the rows alone take gapwise is the
difference to a template with one row. Needs python-docx and docxtpl.
"""
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx
import docxtpl

ROWS = 1_000
PLACEHOLDERS = 12_000


def assessment(program: str, folder: Path) -> Path:
    """An assessment with as many proofs as the table has rows."""
    file = folder / "rows.gapwise"
    sheet = folder / "rows.yaml"
    listed = subprocess.run(
        [program, "questionnaire", "show"], capture_output=True, text=True, check=True).stdout
    ids = [line.split()[1] for line in listed.splitlines() if line and not line.startswith(" ")]
    lines = ["questionnaire: iso-iec-20000-1-2018", "title: { en: Rows, zh: Rows }",
             "about: { en: Rows, zh: Rows }", "language: en", "profile: { organisation: Rows }",
             "answers:"]
    made = 0
    for number, name in enumerate(ids):
        lines += [f"  - question: {name}", "    rating: fully"]
        share = ROWS * (number + 1) // len(ids) - made
        if share:
            lines.append("    evidence:")
        for _ in range(share):
            made += 1
            lines += [f"      - what: Proof {made}", f"        where: Shelf {made}",
                      "        date: 2026-01-01", f"        who: Person {made}"]
    sheet.write_text("\n".join(lines) + "\n")
    subprocess.run([program, "new", file], capture_output=True, check=True)
    subprocess.run([program, "answer", file, "--from", sheet], capture_output=True, check=True)
    return file


def table(path: Path, cells: list[str], before: list[str], after: list[str]) -> None:
    document = docx.Document()
    grid = document.add_table(rows=0, cols=len(cells))
    for texts in filter(None, [before, cells, after]):
        for cell, text in zip(grid.add_row().cells, texts):
            cell.text = text
    document.save(path)


def placeholders(path: Path) -> None:
    document = docx.Document()
    for _ in range(PLACEHOLDERS // 10):
        paragraph = document.add_paragraph()
        for _ in range(10):
            paragraph.add_run("x {{orga")
            paragraph.add_run("nisation}} ").bold = True
    document.save(path)


def timed(name: str, runs: int, work) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f"{name}: {statistics.median(times) * 1000:.0f} ms")
    return statistics.median(times)


def peer(template: Path, out: Path, values: dict):
    def work() -> None:
        document = docxtpl.DocxTemplate(template)
        document.render(values)
        document.save(out)
    return work


def main() -> None:
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = assessment(program, folder)
        rows = [{"what": f"Proof {n}", "place": f"Shelf {n}", "date": "2026-01-01",
                 "holder": f"Person {n}"} for n in range(1, ROWS + 1)]
        ours, theirs, many = folder / "ours.docx", folder / "theirs.docx", folder / "many.docx"
        table(ours, ["{{#evidence}}{{what}}", "{{place}}", "{{date}}", "{{holder}}{{/evidence}}"],
              [], [])
        table(theirs, ["{{e.what}}", "{{e.place}}", "{{e.date}}", "{{e.holder}}"],
              ["{%tr for e in evidence %}", "", "", ""], ["{%tr endfor %}", "", "", ""])
        one = folder / "one.docx"
        table(one, ["{{day}}", "{{day}}", "{{day}}", "{{day}}"], [], [])
        placeholders(many)

        def gapwise(template: Path):
            return lambda: subprocess.run(
                [program, "report", file, "--template", template, "--out", folder / "out"],
                capture_output=True, check=True)

        slow = timed("docxtpl, 1,000 rows", runs, peer(theirs, folder / "p.docx", {"evidence": rows}))
        fast = timed("gapwise, 1,000 rows", runs, gapwise(ours))
        count = len(docx.Document(folder / "out" / "ours.docx").tables[0].rows)
        start = timed("gapwise, one row", runs, gapwise(one))
        print(f"rows: {count}; times as fast: {slow / max(fast - start, 0.001):.1f} for the rows alone, "
              f"{slow / fast:.1f} with all that gapwise does before")
        timed("docxtpl, 12,000 placeholders", min(runs, 3),
              peer(many, folder / "q.docx", {"organisation": "Rows"}))
        timed("gapwise, 12,000 placeholders", runs, gapwise(many))
        text = "".join(p.text for p in docx.Document(folder / "out" / "many.docx").paragraphs)
        print(f"placeholders filled: {text.count('x Rows ')}")


if __name__ == "__main__":
    main()
