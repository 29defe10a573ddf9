"""PDF by the programs that are installed, the executive edition's one page, and disks that are full."""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import yaml

from browser import opened, pdf_pages
from case import PROGRAM, ROOT, run

EXECUTIVE = "gap-report-executive.html"


@functools.cache
def executive(case, language):
    folder = case.page(f"executive-{language}")
    run("report", str(case.folder / "assessment.gapwise"), "--out", str(folder), "--lang", language,
        "--audience", "executive", "--show-index")
    return folder


def check_executive_summary_is_one_page(case):
    for language in ("en", "zh", "both"):
        for paper in ("A4", "Letter"):
            pdf = case.page(f"executive.{language}.{paper}.pdf")
            with opened_in(executive(case, language)) as page:
                section = page.evaluate(
                    "['summary', 'actions'].map(id => document.querySelector(`#${id} h2`).innerText)")
                page.pdf(path=pdf, format=paper, prefer_css_page_size=paper == "A4")
            pages = pdf_pages(pdf)
            starts = [first_page(pages, title) for title in section]
            assert starts[1] - starts[0] == 1, f"{language} {paper}: summary and actions begin on {starts}"


def opened_in(folder):
    return opened(type("Place", (), {"folder": folder})(), EXECUTIVE, scripts=True)


def first_page(pages, title):
    # The stroke between two languages is drawn by the style sheet.
    def words(line):
        return "".join(line.replace("/", " ").split())

    found = [number for number, text in enumerate(pages, 1)
             if any(words(line) == words(title) for line in text.splitlines())]
    assert found, f"no page begins '{title}'"
    return found[0]


def only(*programs):
    """A PATH with these programs and no others that print."""
    folder = Path(tempfile.mkdtemp(prefix="gapwise-path-"))
    for program in programs:
        # A link would start some programs under another name.
        script = folder / program
        script.write_text(f'#!/bin/sh\nPATH=/usr/bin:/bin exec {shutil.which(program)} "$@"\n')
        script.chmod(0o755)
    return folder


def printed(case, program, name):
    path = only(program)
    out = case.page(name)
    scratch = Path(tempfile.mkdtemp(prefix="pdf-", dir="/tmp"))
    done = subprocess.run(
        [PROGRAM, "report", case.folder / "assessment.gapwise", "--out", out, "--format", "pdf", "--audience",
         "executive", "--lang", "both"],
        cwd=ROOT, capture_output=True, text=True, timeout=300,
        env={**os.environ, "PATH": str(path), "TMPDIR": str(scratch)})
    assert done.returncode == 0, f"{program}: {done.stderr}"
    assert not list(scratch.iterdir()), f"{program} left {list(scratch.iterdir())}"
    scratch.rmdir()
    shutil.rmtree(path)
    return out / "gap-report-executive.pdf"


def check_pdf_is_the_same_each_time_and_holds_its_fonts(case):
    for program in ("chromium", "weasyprint"):
        first, second = (printed(case, program, f"pdf-{program}-{number}") for number in (1, 2))
        assert first.read_bytes() == second.read_bytes(), f"{program}: two runs differ"
        text = "".join(pdf_pages(first))
        organisation = re.search(r"organisation: (.+)", case.example.read_text()).group(1).strip("\"' ")
        assert "".join(organisation.split()) in "".join(text.split()), f"{program}: no organisation"
        assert "摘要" in text and "Summary" in text, f"{program}: a language is missing"
        assert b"file://" not in first.read_bytes(), f"{program}: the PDF names a path of this machine"
        fonts = subprocess.run(["pdffonts", first], check=True, capture_output=True, text=True).stdout
        rows = [line for line in fonts.splitlines()[2:] if line.strip()]
        assert rows and all(re.search(r"\byes\s+(yes|no)\s+(yes|no)\s+\d+", row) for row in rows), fonts


def check_weasyprint_draws_charts_in_colour(case):
    file, out = str(case.page("charts.gapwise")), case.page("charts")
    Path(file).unlink(missing_ok=True)
    run("new", file, "--quick", "--no-input")
    for question, rating in (("incident.recording", "N"), ("problem.causes", "P"), ("context.issues", "L")):
        run("answer", file, question, "--rating", rating)
    path = only("weasyprint")
    done = subprocess.run(
        [PROGRAM, "report", file, "--out", out, "--format", "pdf", "--lang", case.language, "--radar"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, env={**os.environ, "PATH": str(path)})
    shutil.rmtree(path)
    assert done.returncode == 0, done.stderr
    subprocess.run(["pdftoppm", "-r", "30", "-gray", out / "gap-report.pdf", out / "page"], check=True)
    for page in sorted(out.glob("page*.pgm")):
        # Three lines of heading, then a byte for each point.
        points = page.read_bytes().split(b"\n", 3)[3]
        black = sum(point < 40 for point in points) / len(points)
        assert black < 0.02, f"{page.name}: {black:.0%} of it is black"
        page.unlink()


def planted(case):
    """An assessment with a text of its own in every place where somebody can type, and those texts."""
    folder = case.page("planted")
    folder.mkdir(exist_ok=True)
    file = str(folder / "planted.gapwise")
    texts = []

    def plant(place):
        # Without spaces: where a line is broken depends on the printer.
        texts.append(f"种{len(texts)}<b>{place}&amp;=1]]>")
        return texts[-1]

    Path(file).unlink(missing_ok=True)
    sheet = {
        "questionnaire": "iso-iec-20000-1-2018", "language": case.language,
        "title": {"en": "Planted", "zh": "种下"},
        "profile": {"organisation": plant("organisation"), "scope": plant("scope")},
        "answers": [
            {"question": "incident.recording", "rating": "not", "note": plant("note"), "by": plant("by"),
             "evidence": [{"what": plant("what"), "where": plant("where"), "date": plant("date"),
                           "who": plant("who")}]},
            {"question": "incident.prioritised", "rating": "not-applicable", "reason": "not-in-scope-of-assessment",
             "reason-text": plant("reason"), "note": plant("aside")}],
    }
    (folder / "planted.yaml").write_text(yaml.safe_dump(sheet, allow_unicode=True))
    run("new", file, "--no-input")
    run("answer", file, "--from", str(folder / "planted.yaml"))
    for rating in "PF":
        run("answer", file, "problem.causes", "--voice", "--by", plant("voter"), "--rating", rating, "--note",
            plant("comment"))
    run("settle", file, "problem.causes", "--rating", "N", "--reason", plant("decision"))
    run("action", "set", file, "A-incident.recording", "--owner", plant("owner"), "--note", plant("remark"))
    run("document", "set", file, "incident-records", "--owner", plant("keeper"), "--author", plant("author"),
        "--reviewer", plant("reviewer"), "--approver", plant("approver"), "--note", plant("hint"))
    return file, folder, texts


def check_what_was_typed_is_in_the_pdf(case):
    file, folder, texts = planted(case)
    printed = {}
    for command, name in ((("report",), "gap-report.pdf"), (("plan", "write"), "document-plan.pdf")):
        run(*command, file, "--out", str(folder), "--format", "pdf", "--lang", case.language)
        # In the order it was drawn, because a narrow cell breaks a text over lines.
        said = subprocess.run(["pdftotext", "-raw", folder / name, "-"], check=True, capture_output=True, text=True)
        printed[name] = "".join(said.stdout.split())
    for text in texts:
        assert any(text in said for said in printed.values()), f"'{text}' is in none of {list(printed)}"
    of_the_plan = ("owner", "remark", "keeper", "author", "reviewer", "approver", "hint")
    for text in texts:
        if not any(f">{place}&" in text for place in of_the_plan):
            assert text in printed["gap-report.pdf"], f"'{text}' is not in the gap report"


def check_a_full_disk_leaves_the_old_file(case):
    disk = case.page("full-disk")
    disk.mkdir(exist_ok=True)
    script = f"""
        mount -t tmpfs -o size=600k none {disk} && echo old > {disk}/gap-report.html
        {PROGRAM} report {case.folder}/assessment.gapwise --out {disk} --format html
        echo "exit $?"; cat {disk}/gap-report.html; ls -A {disk}"""
    done = subprocess.run(["unshare", *([] if os.geteuid() == 0 else ["-r"]), "-m", "sh", "-c", script], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "exit 1\nold\ngap-report.html\n", done.stdout + done.stderr
    assert "disk not full" in done.stderr, done.stderr
