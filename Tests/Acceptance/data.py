"""The reports as data: what the schema promises, in every language, and tables that read back."""

import csv
import json

import jsonschema

from case import ROOT, run

LANGUAGES = ("en", "zh", "both")


def written(case, language, *arguments):
    """A folder with what `gapwise report` writes of the example with these arguments."""
    folder = case.page(f"data-{language}")
    run("report", str(case.folder / "assessment.gapwise"), "--out", str(folder), "--lang", language,
        *arguments)
    return folder


def check_data_fits_its_schema(case):
    schema = json.loads((ROOT / "Templates/report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    loose = [place for place, part in objects(schema) if part.get("additionalProperties") is not False]
    assert not loose, f"the schema lets other keys through at {loose}"
    validator = jsonschema.Draft202012Validator(schema)
    for language in LANGUAGES:
        for arguments in ((), ("--names", "hide", "--show-index")):
            folder = written(case, language, "--format", "json", *arguments)
            report = json.loads((folder / "report.json").read_text())
            faults = [f"{list(fault.absolute_path)}: {fault.message[:200]}"
                      for fault in validator.iter_errors(report)]
            assert not faults, f"{language} {arguments}: {faults[:3]} and {len(faults) - 3} more"
            wanted = {"both": {"en", "zh"}}.get(language, {language})
            assert set(report["questionnaire"]["title"]) == wanted
            assert ("index" in report["summary"]) == bool(arguments)


def objects(part, place="$"):
    """Every part of a schema that describes an object."""
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield place, part
        for key, value in part.items():
            yield from objects(value, f"{place}.{key}")
    elif isinstance(part, list):
        for value in part:
            yield from objects(value, place)


def check_every_id_in_the_data_leads_somewhere(case):
    report = json.loads((case.folder / "report.json").read_text())
    known = {key: {entry["id"] for entry in report[key]} for key in ("findings", "actions", "documents")}
    questions = {answer["question"] for answer in report["answers"]}
    for finding in report["findings"]:
        assert finding["question"] in questions and finding["action"] in known["actions"], finding["id"]
    for action in report["actions"]:
        assert action["finding"] in known["findings"], action["id"]
        assert set(action["dependsOn"]) <= known["actions"], action["id"]
        assert set(action["writes"]) <= known["documents"], action["id"]
    for document in report["documents"]:
        assert set(document["questions"]) <= questions, document["id"]


def check_tables_read_back(case):
    folder = written(case, case.language, "--format", "csv")
    report = json.loads((case.folder / "report.json").read_text())
    for name in ("findings", "actions", "documents", "answers"):
        bytes = (folder / f"{name}.csv").read_bytes()
        assert bytes.startswith(b"\xef\xbb\xbf") and bytes.endswith(b"\r\n"), f"{name}: no spreadsheet opens it"
        rows = list(csv.reader(bytes.decode("utf-8-sig").splitlines(keepends=True), strict=True))
        assert len({len(row) for row in rows}) == 1, f"{name}: rows of different length"
        assert len(rows) - 1 == len(report[name]), f"{name}: {len(rows) - 1} rows of {len(report[name])}"
        formulas = [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]
        assert not formulas, f"{name}: {formulas[:3]}"


def check_hidden_names_are_nowhere(case):
    names = {answer.get("by") for answer in json.loads((case.folder / "report.json").read_text())["answers"]}
    folder = case.page("hidden")
    for arguments in ((), ("--format", "csv")):
        run("report", str(case.folder / "assessment.gapwise"), "--out", str(folder), "--names", "hide",
            "--lang", case.language, *arguments)
    texts = {path.name: path.read_text() for path in folder.iterdir() if path.suffix in (".json", ".csv")}
    report = json.loads(texts["report.json"])
    shown = {answer.get("by") for answer in report["answers"]} - {None}
    assert shown and not shown & names, f"still named: {shown & names}"
    assert report["names"] == "hidden"
