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
    "html": """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Gap report</title><style>{{ style }}</style></head><body>
{% macro counts(c) %}{% for k in "NPLF" %}<td class="cell">{{ c.byRating[k] }}</td>{% endfor %}{% for k, v in c.byConformity.items() %}<td
class="cell">{{ v }}</td>{% endfor %}<td class="num achievement">{% if c.achievement %}<b>{{ c.achievement.rating }}</b> {{
(100 * c.achievement.share) | round | int }} % <span class="of">/ {{ c.assessed }}</span>{% else %}<span class="none">none</span>{% endif %}</td>{% endmacro %}
{% macro proof(e) %}<bdi class="said">{{ e.what }}</bdi>{% if e.where %} <span class="dot">·</span> <bdi class="said">{{ e.where }}</bdi>{% endif
%}{% if e.when %} <span class="dot">·</span> <bdi class="said">{{ e.when }}</bdi>{% endif %}{% if e.who %} <span class="dot">·</span> <bdi class="said">{{
e.who }}</bdi>{% endif %}{% endmacro %}
{% macro papers(ids) %}{% for d in ids %}<span class="item"><a href="#{{ d }}">{{ paper[d].code }}</a> {{ paper[d].title.en }} <span class="of">({{
paper[d].state }})</span></span> {% endfor %}{% endmacro %}
<h1>{{ assessment.organisation }}</h1><p>{{ questionnaire.standard }} {{ questionnaire.title.en }}</p><p>{{ assessment.scope }}</p>
<ul>{% for s in summary.verdict %}<li>{{ s.en }}</li>{% endfor %}</ul>
<ul>{% for n in summary.numbers %}<li>{{ n.value }} {{ n.ofWhat.en }} {{ n.label.en }}</li>{% endfor %}</ul>
<table class="facts">{% for f in assessment.profile %}<tr><th scope="row">{{ f.label.en }}</th><td>{{ f["values"] | join(", ") }}</td></tr>{% endfor %}</table>
<h2>Result by clause</h2><table class="heat">{% for c in clauses %}<tr id="C-{{ c.number }}"><th scope="row">{{ c.number }} {{ c.title.en }}</th>{{
counts(c.counts) }}<td><span class="tag">{{ c.conformity }}</span> {{ papers(c.missingDocuments) }}</td></tr>{% endfor %}</table>
{% for c in clauses if c.counts.assessed %}<svg role="img" width="600" height="20"><title>{{ c.number }}</title>{% set ns = namespace(x=0) %}{% for k in "NPLF"
%}{% set w = 600 * c.counts.byRating[k] / c.counts.assessed %}<rect x="{{ ns.x }}" width="{{ w }}" height="20" class="bar-{{ k }}"/><text x="{{ ns.x + 4 }}"
y="14">{{ c.counts.byRating[k] }} {{ k }}</text>{% set ns.x = ns.x + w %}{% endfor %}</svg>{% endfor %}
<table class="heat">{% for c in processes %}<tr><th scope="row">{{ c.title.en }}</th>{{ counts(c.counts) }}<td>{{ c.conformity }}</td></tr>{% endfor %}</table>
<h2>Findings</h2>{% for f in findings %}{% set a = answer[f.question] %}<article class="finding" id="{{ f.id }}"><header>
<p class="id">{{ f.id }} <span class="dot">·</span> Source: <a href="#Q-{{ f.question }}">{{ f.question }}</a>{% if a.by %} <span class="dot">·</span> <bdi>{{
a.by }}</bdi>{% endif %} <span class="dot">·</span> {{ a.at }}</p>
<h3><a href="#C-{{ f.clause }}">{{ f.clause }}</a> {{ clause[f.clause].title.en }}</h3>
<p class="tags"><span class="tag {{ f.conformity }}">{{ f.conformity }}</span> <span class="box">{{ f.rating }}</span> <span class="dot">·</span> Priority {{
f.priority }} <span class="dot">·</span> Impact {{ f.impact }} / 4</p></header>
<p class="ask text">{{ a.ask.en }}</p><dl class="facts">
<div><dt>What we found</dt><dd>{% if f.found %}<p class="said" dir="auto">{{ f.found }}</p>{% endif %}<p class="text level">{{ a.level.en }}</p></dd></div>
<div><dt>What is expected</dt><dd class="text">{{ f.expected.en }}</dd></div>
<div><dt>Consequence</dt><dd class="text">{{ f.consequence.en }}</dd></div>
<div><dt>Evidence seen</dt><dd>{% if a.evidence %}<ul class="plain">{% for e in a.evidence %}<li>{{ proof(e) }}</li>{% endfor %}</ul>{% else %}None listed{% endif %}</dd></div>
<div><dt>Suggested step</dt><dd><p class="text">{{ f.step.en }}</p><p class="of">Effort: {{ f.effort }}</p></dd></div>
{% if f.documents %}<div><dt>Documents</dt><dd>{{ papers(f.documents) }}</dd></div>{% endif %}
</dl></article>{% endfor %}
<h2>Strengths and evidence</h2><ul>{% for a in answers if a.conformity == "met" %}<li><a href="#Q-{{ a.question }}">{{ a.clause }} {{
clause[a.clause].title.en }}</a> <span class="text">{{ a.level.en }}</span></li>{% endfor %}</ul>
<table>{% for a in answers %}{% for e in a.evidence %}<tr><th scope="row"><a href="#Q-{{ a.question }}">{{ a.clause }} {{ a.question }}</a></th><td><span
class="box">{{ a.rating }}</span></td><td class="said" dir="auto">{{ e.what }}</td><td class="said" dir="auto">{{ e.where }}</td><td class="said" dir="auto">{{
e.when }}</td><td class="said" dir="auto">{{ e.who }}</td><td>{{ a.conformity }}</td></tr>{% endfor %}{% endfor %}</table>
<h2>Action register</h2><table>{% for a in actions[:20] %}<tr><td>{{ a.id }}</td><td>{{ a.step.en }}</td><td>{{ a.owner or a.ownerRole.en }}</td>
<td>{{ a.start }}</td><td>{{ a.end }}</td><td>{{ a.days }}</td><td>{{ a.status }}</td><td>{{ a.dependsOn | join(", ") }}</td></tr>{% endfor %}</table>
<h2>Document plan</h2><table>{% for d in documents %}<tr id="{{ d.id }}"><td>{{ d.code }}</td><td>{{ d.title.en }}</td><td>{{ d.kind }}</td><td>{{
d.clauses | join(", ") }}</td><td>{{ d.state }}</td><td>{{ d.action }}</td><td>{{ d.owner or d.ownerRole.en }}</td><td>{{ d.approverRole.en }}</td><td>{{
d.start }}</td><td>{{ d.end }}</td><td>{{ papers(d.dependsOn) }}</td><td>{{ d.days }}</td></tr>{% endfor %}</table>
{% for r in readiness %}<h3>{{ r.title.en }}</h3>{% for c in r.conditions %}<p>{{ c.text.en }} {{ c.state }}
{% for s in c.reasons %}{{ s.en }} {% endfor %}</p>{% endfor %}{% endfor %}
{% for h in heldStandards %}<table><caption>{{ h.title.en }}</caption>{% for r in h.rows %}<tr><td>{{ r.clause }}</td><td>{{ r.theirs | join(", ") }}</td><td>{{
r.reuse }}</td><td>{{ r.note.en }}</td><td>{% for q in r.questions %}<a href="#Q-{{ q }}">{{ q }}</a> {% endfor %}</td></tr>{% endfor %}</table>{% endfor %}
<h2>All answers</h2>{% for a in answers %}<article class="answer" id="Q-{{ a.question }}">
<h3><span class="box">{{ a.rating }}</span> <span class="where">{{ a.clause }}</span> <span class="id">{{ a.question }}</span></h3><p class="text">{{ a.ask.en }}</p>
<p class="given"><b>{{ a.choice }}</b> <span class="dot">·</span> {{ a.conformity }}{% if a.by %} <span class="dot">·</span> <bdi>{{ a.by }}</bdi>{% endif %} <span
class="dot">·</span> {{ a.at }}{% for d in a.documents %} <span class="dot">·</span> <a href="#{{ d }}">{{ paper[d].code }}</a>{% endfor %}</p>
{% if a.note %}<p class="said" dir="auto">{{ a.note }}</p>{% endif %}{% if a.evidence %}<ul class="proofs">{% for e in a.evidence %}
<li>{{ proof(e) }}</li>{% endfor %}</ul>{% endif %}</article>{% endfor %}
{% for t in terms %}<p><b>{{ t.term.en }}</b> {{ t.meaning.en }}</p>{% endfor %}</body></html>""",
    "md": """# {{ assessment.organisation }}

{% for s in summary.verdict %}- {{ s.en }}
{% endfor %}
{% for c in clauses %}| {{ c.number }} {{ c.title.en }} |{% for k in "NPLF" %} {{ c.counts.byRating[k] }} |{% endfor %}{% for v in
c.counts.byConformity.values() %} {{ v }} |{% endfor %} {{ c.conformity }} |
{% endfor %}
{% for f in findings %}{% set a = answer[f.question] %}### {{ f.clause }} {{ clause[f.clause].title.en }}
{{ f.id }} · {{ f.question }} · {{ a.by }} · {{ a.at }} · {{ f.priority }} {{ f.rating }} {{ f.conformity }}

{{ a.ask.en }}

- **What we found:** {{ f.found }} {{ a.level.en }}
- **What is expected:** {{ f.expected.en }}
- **Consequence:** {{ f.consequence.en }}
{% for e in a.evidence %}  - {{ e.what }} · {{ e.where }} · {{ e.when }} · {{ e.who }}
{% endfor %}- **Suggested step:** {{ f.step.en }}
- **Documents:** {% for d in f.documents %}{{ paper[d].code }} {{ paper[d].title.en }} ({{ paper[d].state }}) {% endfor %}

{% endfor %}
{% for a in answers if a.conformity == "met" %}- {{ a.clause }} {{ clause[a.clause].title.en }} {{ a.level.en }}
{% endfor %}
{% for a in answers %}{% for e in a.evidence %}| {{ a.clause }} {{ a.question }} | {{ a.rating }} | {{ e.what }} | {{ e.where }} | {{ e.when }} | {{ e.who }} | {{ a.conformity }} |
{% endfor %}{% endfor %}
{% for a in actions %}| {{ a.id }} | {{ a.step.en }} | {{ a.owner or a.ownerRole.en }} | {{ a.start }} | {{ a.end }} | {{ a.days }} |
{% endfor %}
{% for d in documents %}| {{ d.code }} | {{ d.title.en }} | {{ d.state }} | {{ d.action }} | {{ d.days }} |
{% endfor %}
{% for a in answers %}### {{ a.clause }} {{ a.question }}
{{ a.ask.en }} {{ a.choice }} {{ a.conformity }} {{ a.by }} {{ a.at }}
> {{ a.note }}
{% for e in a.evidence %}- {{ e.what }} · {{ e.where }} · {{ e.when }} · {{ e.who }}
{% endfor %}
{% endfor %}""",
}

TABLES = {
    "clauses": ["r.number", "r.title.en", "r.counts.byRating.N", "r.counts.byRating.P", "r.counts.byRating.L",
                "r.counts.byRating.F", "r.counts.applicable", "r.counts.assessed", "r.counts.findings", "r.conformity"],
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
    for line in ["{%p for f in findings %}", "*{{ f.clause }} {{ clause[f.clause].title.en }}",
                 "{{ f.id }} {{ f.question }} {{ answer[f.question].by }} {{ answer[f.question].at }}",
                 "{{ f.conformity }} {{ f.rating }} priority {{ f.priority }} impact {{ f.impact }} / 4",
                 "{{ answer[f.question].ask.en }}"]:
        document.add_heading(line[1:], 3) if line.startswith("*") else document.add_paragraph(line)
    facts = [("What we found", "{{ f.found }} {{ answer[f.question].level.en }}"), ("What is expected", "{{ f.expected.en }}"),
             ("Consequence", "{{ f.consequence.en }}"),
             ("Evidence seen", "{% for e in answer[f.question].evidence %}{{ e.what }} {{ e.where }} {{ e.when }} {{ e.who }} {% endfor %}"),
             ("Suggested step", "{{ f.step.en }}"), ("Effort", "{{ f.effort }}"),
             ("Documents", "{% for d in f.documents %}{{ paper[d].code }} {{ paper[d].title.en }} {{ paper[d].state }} {% endfor %}")]
    grid = document.add_table(rows=len(facts), cols=2)
    for row, (name, text) in zip(grid.rows, facts):
        row.cells[0].text, row.cells[1].text = name, text
    document.add_paragraph("{%p endfor %}")
    for line in ["{%p for a in answers %}", "*{{ a.clause }} {{ a.question }}", "{{ a.ask.en }}",
                 "{{ a.choice }} {{ a.conformity }} {{ a.by }} {{ a.at }}", "{{ a.note }}", "{%p for e in a.evidence %}",
                 "{{ e.what }} {{ e.where }} {{ e.when }} {{ e.who }}", "{%p endfor %}", "{%p endfor %}"]:
        document.add_heading(line[1:], 3) if line.startswith("*") else document.add_paragraph(line)
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
    report["answer"] = {answer["question"]: answer for answer in report["answers"]}
    report["clause"] = {clause["number"]: clause for clause in report["clauses"]}
    report["paper"] = {document["id"]: document for document in report["documents"]}
    report["style"] = (ROOT / "Templates/shared/style.css").read_text()
    out.mkdir(exist_ok=True)
    for ending, text in BODY.items():
        engine = jinja2.Environment(autoescape=ending == "html", undefined=jinja2.ChainableUndefined)
        (out / f"report.{ending}").write_text(engine.from_string(text).render(report))
    (out / "report.json").write_text(json.dumps(json.loads(data.read_text()), ensure_ascii=False, indent=2))
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
