"""The reports as data: what the schema promises, in every language, and tables that read back."""

import csv
import functools
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
    loose = [place for place, part in objects(schema()) if part.get("additionalProperties") is not False]
    assert not loose, f"the schema lets other keys through at {loose}"
    for language in LANGUAGES:
        for arguments in ((), ("--names", "hide", "--show-index")):
            folder = written(case, language, "--format", "json", *arguments)
            report = json.loads((folder / "report.json").read_text())
            expect_fits(report, f"{language} {arguments}")
            wanted = {"both": {"en", "zh"}}.get(language, {language})
            assert set(report["questionnaire"]["title"]) == wanted
            assert ("index" in report["summary"]) == bool(arguments)


@functools.cache
def schema():
    found = json.loads((ROOT / "Templates/report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def expect_fits(report, what):
    faults = [f"{list(fault.absolute_path)}: {fault.message[:200]}"
              for fault in jsonschema.Draft202012Validator(schema()).iter_errors(report)]
    assert not faults, f"{what}: {faults[:3]} and {len(faults) - 3} more"


def check_rounds_of_a_vote_fit_the_schema_with_and_without_names(case):
    folder = case.page("rounds")
    folder.mkdir(exist_ok=True)
    exported, file = folder / "voted.json", folder / "voted.gapwise"
    run("export", str(case.folder / "assessment.gapwise"), "--format", "json", "--out", str(exported))
    history = json.loads(exported.read_text())
    question = json.loads((case.folder / "report.json").read_text())["answers"][0]["question"]
    for vote in ({"round": 1, "people": 3}, {"round": 2, "people": 2}, {"who": "Zhaoling Voter"}):
        history["events"].append({
            "at": "2030-01-01T00:00:00Z", "by": "", "kind": "voiced", "subject": question,
            "sequence": len(history["events"]) + 1,
            "value": {"choice": {"rating": "partly"}, "source": "room of Zhaoling Voter", **vote}})
    exported.write_text(json.dumps(history, ensure_ascii=False))
    file.unlink(missing_ok=True)
    run("import", str(exported), str(file))
    for names in ("show", "hide"):
        run("report", str(file), "--out", str(folder), "--format", "json", "--names", names)
        text = (folder / "report.json").read_text()
        report = json.loads(text)
        expect_fits(report, f"names {names}")
        rounds = next(a for a in report["answers"] if a["question"] == question)["formerRounds"]
        assert [(r["round"], r["agreement"]["votes"]["P"]) for r in rounds] == [(1, 3), (2, 2)], rounds
        assert ("Zhaoling" in text) == (names == "show")


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
