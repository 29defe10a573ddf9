#!/usr/bin/env python3
"""Makes the same set of reports with gapwise and with Python's libraries: report_set.py PROGRAM [RUNS]

Both are timed as whole processes, from start to the last file: HTML, Word, Excel, Markdown and JSON of the larger
worked example in English, then a Word table of 1,000 rows. gapwise reads its questionnaire and the assessment's
history, analyses them and checks its templates. The peer gets the results of that analysis ready-made (report.json),
reads the same questionnaire with PyYAML's C loader, and fills Jinja2 templates, a docxtpl template and an XlsxWriter
workbook with the same findings, actions, documents, evidence and answers. Printed are medians of wall time and of
processor time, which a busy machine disturbs less, and the most memory. Needs PyYAML, Jinja2, docxtpl, XlsxWriter.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
QUESTIONNAIRE = ROOT / "Questionnaires/iso-iec-20000-1-2018"

BODY = {
    "html": """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gap report</title><body>
<h1>{{ assessment.organisation }}</h1><p>{{ questionnaire.standard }} {{ questionnaire.title.en }}</p>
<ul>{% for s in summary.verdict %}<li>{{ s.en }}</li>{% endfor %}</ul>
<ul>{% for n in summary.numbers %}<li>{{ n.value }} {{ n.ofWhat.en }} {{ n.label.en }}</li>{% endfor %}</ul>
<table>{% for c in clauses %}<tr><th>{{ c.number }} {{ c.title.en }}</th>{% for k, v in c.counts.byRating.items() %}
<td>{{ v }}</td>{% endfor %}<td>{{ c.conformity }}</td></tr>{% endfor %}</table>
{% for f in findings %}<section id="{{ f.id }}"><h3>{{ f.clause }} {{ f.id }}</h3><p>{{ f.priority }} {{ f.rating }} {{ f.conformity }}</p>
<p>{{ f.found }}</p><p>{{ f.expected.en }}</p><p>{{ f.consequence.en }}</p><p>{{ f.step.en }}</p>
<p>{% for d in f.documents %}<a href="#{{ d }}">{{ d }}</a> {% endfor %}</p></section>{% endfor %}
<table>{% for a in actions %}<tr><td>{{ a.id }}</td><td>{{ a.step.en }}</td><td>{{ a.owner or a.ownerRole.en }}</td>
<td>{{ a.start }}</td><td>{{ a.end }}</td><td>{{ a.days }}</td><td>{{ a.status }}</td></tr>{% endfor %}</table>
<table>{% for d in documents %}<tr id="{{ d.id }}"><td>{{ d.code }}</td><td>{{ d.title.en }}</td><td>{{ d.state }}</td>
<td>{{ d.action }}</td><td>{{ d.owner or d.ownerRole.en }}</td><td>{{ d.days }}</td></tr>{% endfor %}</table>
{% for r in readiness %}<h3>{{ r.title.en }}</h3>{% for c in r.conditions %}<p>{{ c.text.en }} {{ c.state }}
{% for s in c.reasons %}{{ s.en }} {% endfor %}</p>{% endfor %}{% endfor %}
{% for a in answers %}<section id="Q-{{ a.question }}"><h3>{{ a.clause }} {{ a.question }}</h3><p>{{ a.ask.en }}</p>
<p>{{ a.choice }} {{ a.rating }} {{ a.level.en }}</p><p>{{ a.note }}</p><ul>{% for e in a.evidence %}
<li>{{ e.what }} {{ e.where }} {{ e.when }} {{ e.who }}</li>{% endfor %}</ul><p>{{ a.by }} {{ a.at }} {{ a.conformity }}</p></section>{% endfor %}
{% for t in terms %}<p><b>{{ t.term.en }}</b> {{ t.meaning.en }}</p>{% endfor %}</body></html>""",
    "md": """# {{ assessment.organisation }}

{% for s in summary.verdict %}- {{ s.en }}
{% endfor %}
{% for c in clauses %}| {{ c.number }} {{ c.title.en }} | {{ c.counts.byRating.N }} | {{ c.counts.byRating.F }} | {{ c.conformity }} |
{% endfor %}
{% for f in findings %}### {{ f.clause }} {{ f.id }}
{{ f.priority }} {{ f.rating }} {{ f.conformity }}
> {{ f.found }}

{{ f.expected.en }} {{ f.consequence.en }} {{ f.step.en }}

{% endfor %}
{% for a in actions %}| {{ a.id }} | {{ a.step.en }} | {{ a.owner or a.ownerRole.en }} | {{ a.start }} | {{ a.end }} | {{ a.days }} |
{% endfor %}
{% for d in documents %}| {{ d.code }} | {{ d.title.en }} | {{ d.state }} | {{ d.action }} | {{ d.days }} |
{% endfor %}
{% for a in answers %}### {{ a.clause }} {{ a.question }}
{{ a.ask.en }} {{ a.choice }} {{ a.level.en }}
> {{ a.note }}
{% for e in a.evidence %}- {{ e.what }} {{ e.where }} {{ e.when }} {{ e.who }}
{% endfor %}
{% endfor %}""",
}

TABLES = {
    "clauses": ["r.number", "r.title.en", "r.counts.byRating.N", "r.counts.byRating.P", "r.counts.byRating.L",
                "r.counts.byRating.F", "r.conformity"],
    "findings": ["r.id", "r.clause", "r.rating", "r.conformity", "r.found", "r.expected.en", "r.consequence.en",
                 "r.step.en"],
    "actions": ["r.id", "r.step.en", "r.ownerRole.en", "r.start", "r.end", "r.days", "r.status"],
    "documents": ["r.code", "r.title.en", "r.state", "r.action", "r.ownerRole.en", "r.days"],
    "answers": ["r.question", "r.clause", "r.ask.en", "r.choice", "r.level.en", "r.note", "r.by", "r.conformity"],
    "evidence": ["r.what", "r.where", "r.when", "r.who"],
}


def template(path: Path) -> None:
    """A Word file with a table for each list, as somebody would prepare it once."""
    import docx

    document = docx.Document()
    document.add_heading("{{ assessment.organisation }}")
    for name, columns in TABLES.items():
        document.add_heading(name, 2)
        grid = document.add_table(rows=0, cols=len(columns))
        grid.add_row().cells[0].text = "{%%tr for r in %s %%}" % name
        for cell, column in zip(grid.add_row().cells, columns):
            cell.text = "{{ %s }}" % column
        grid.add_row().cells[0].text = "{%tr endfor %}"
    document.save(path)


def value(row: dict, path: str):
    for key in path.split(".")[1:]:
        row = row.get(key, "") if isinstance(row, dict) else ""
    return row


def peer(data: Path, word: Path, out: Path) -> None:
    """What the peer does in its process."""
    import docxtpl
    import jinja2
    import xlsxwriter
    import yaml

    main = yaml.load((QUESTIONNAIRE / "questionnaire.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    parts = {name: yaml.load((QUESTIONNAIRE / name).read_bytes(), Loader=yaml.CSafeLoader)
             for name in [*main["questions"], main["documents"], main["glossary"]]}
    report = json.loads(data.read_text())
    report["terms"] = parts[main["glossary"]].get("terms", []) if isinstance(parts[main["glossary"]], dict) else []
    report["evidence"] = [entry for answer in report["answers"] for entry in answer["evidence"]]
    out.mkdir(exist_ok=True)
    for ending, text in BODY.items():
        engine = jinja2.Environment(autoescape=ending == "html", undefined=jinja2.ChainableUndefined)
        (out / f"report.{ending}").write_text(engine.from_string(text).render(report))
    (out / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=2))
    document = docxtpl.DocxTemplate(word)
    document.render(report, jinja2.Environment(undefined=jinja2.ChainableUndefined), autoescape=True)
    document.save(out / "report.docx")
    book = xlsxwriter.Workbook(str(out / "report.xlsx"))
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for name, columns in TABLES.items():
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, columns)
        for number, row in enumerate(report[name], 1):
            for place, column in enumerate(columns):
                cell = value(row, column)
                sheet.write_number(number, place, cell) if isinstance(cell, (int, float)) else sheet.write_string(
                    number, place, str(cell), wrap)
    book.close()


def rows_peer(word: Path, out: Path) -> None:
    import docxtpl

    document = docxtpl.DocxTemplate(word)
    document.render({"evidence": [
        {"what": f"Proof {n}", "place": f"Shelf {n}", "date": "2026-01-01", "holder": f"Person {n}"}
        for n in range(1, 1001)]})
    document.save(out)


def measured(name: str, runs: int, command: list) -> tuple[float, float, float]:
    """Medians of wall and processor time in seconds, and the most memory in MB."""
    walls, cpus, memory = [], [], 0.0
    for _ in range(runs):
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        walls.append(time.perf_counter() - start)
        cpus.append(usage.ru_utime + usage.ru_stime)
        memory = max(memory, usage.ru_maxrss / 1024)
        assert status == 0, f"{name} failed"
        process.returncode = 0
    wall, cpu = statistics.median(walls), statistics.median(cpus)
    print(f"{name}: {wall * 1000:.0f} ms, processor {cpu * 1000:.0f} ms, memory {memory:.0f} MB", flush=True)
    return wall, cpu, memory


def compare(name: str, ours, theirs) -> None:
    print(f"{name}: {theirs[0] / ours[0]:.1f} times as fast, {theirs[1] / ours[1]:.1f} times less processor, "
          f"{theirs[2] / ours[2]:.1f} times less memory")


def main() -> None:
    program = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "example.gapwise"
        sheet = max((QUESTIONNAIRE / "examples").glob("*.yaml"), key=lambda path: path.stat().st_size)
        subprocess.run([program, "new", file, "--no-input"], capture_output=True, check=True)
        subprocess.run([program, "answer", file, "--from", sheet], capture_output=True, check=True)
        report = [program, "report", file, "--out", folder / "ours", "--lang", "en"]
        subprocess.run(report, capture_output=True, check=True)
        template(folder / "template.docx")
        python = [sys.executable, __file__]
        ours = measured("gapwise, HTML Word Excel Markdown JSON", runs, report)
        theirs = measured(
            "Jinja2 docxtpl XlsxWriter PyYAML, the same", runs,
            [*python, "--peer", folder / "ours/report.json", folder / "template.docx", folder / "theirs"])
        compare("the set", ours, theirs)

        import word
        rows = word.assessment(program, folder)
        word.table(folder / "ours.docx", ["{{#evidence}}{{what}}", "{{place}}", "{{date}}",
                                          "{{holder}}{{/evidence}}"], [], [])
        word.table(folder / "rows.docx", ["{{e.what}}", "{{e.place}}", "{{e.date}}", "{{e.holder}}"],
                   ["{%tr for e in evidence %}", "", "", ""], ["{%tr endfor %}", "", "", ""])
        ours = measured("gapwise, 1,000 rows of Word", runs,
                        [program, "report", rows, "--template", folder / "ours.docx", "--out", folder / "out"])
        theirs = measured("docxtpl, 1,000 rows of Word", runs,
                          [*python, "--rows", folder / "rows.docx", folder / "theirs.docx"])
        compare("the rows", ours, theirs)


if __name__ == "__main__":
    if sys.argv[1] == "--peer":
        peer(*map(Path, sys.argv[2:]))
    elif sys.argv[1] == "--rows":
        rows_peer(*map(Path, sys.argv[2:]))
    else:
        main()
