"""Works out both worked examples by hand: from the YAML files and the rules written in them alone.

Nothing of the program is used but what it prints, so that a mistake in one of the two shows.
"""

import glob
import json
import subprocess
import tempfile

import yaml

LETTERS = {"not": "N", "partly": "P", "largely": "L", "fully": "F"}
SEVERITY = [
    "not-triggered", "met", "evidence-missing", "not-assessed", "to-be-checked", "improvement",
    "minor-gap", "major-gap", "blocker",
]


class PlainLoader(yaml.SafeLoader):
    """Reads `yes` and dates as the texts they are."""


PlainLoader.yaml_implicit_resolvers = {
    key: [pair for pair in pairs if pair[0] not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")]
    for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, PlainLoader)


def share(value):
    parts = str(value).split("/")
    return float(parts[0]) / float(parts[1]) if len(parts) == 2 else float(parts[0])


def is_false(condition, profile, ratings, fields):
    """Whether a condition is surely not met; what is not known may still come true."""
    if "any" in condition:
        return all(is_false(part, profile, ratings, fields) for part in condition["any"])
    if "all" in condition:
        return any(is_false(part, profile, ratings, fields) for part in condition["all"])
    if "not" in condition:
        raise SystemExit("the oracle does not know 'not'")
    for name, wanted in condition.items():
        wanted = wanted if isinstance(wanted, list) else [wanted]
        if name in fields:
            known = profile.get(name)
            known = known if isinstance(known, list) or known is None else [known]
            if known is not None and not any(value in wanted for value in known):
                return True
        else:
            state = ratings.get(name, "unknown")
            if state != "unknown" and state not in wanted:
                return True
    return False


class Oracle:
    def __init__(self, folder, sheet):
        self.main = load(folder + "/questionnaire.yaml")
        self.rules = self.main["scoring"]
        self.questions = [
            question
            for file in self.main["questions"]
            for question in load(f"{folder}/{file}")["questions"]
        ]
        self.documents = load(folder + "/" + self.main["documents"])["documents"]
        self.sheet = load(sheet)
        self.answers = {answer["question"]: answer for answer in self.sheet["answers"]}
        self.fields = {field["id"] for field in self.main["profile"]}
        self.ratings = {}
        self.conformity = {question["id"]: self.judge(question) for question in self.questions}

    def judge(self, question):
        """The first rule that fits, and what a follow-up may know of this question."""
        profile = self.sheet["profile"]
        condition = question.get("when")
        if condition and is_false(condition, profile, self.ratings, self.fields):
            self.ratings[question["id"]] = "absent"
            return "not-triggered"
        answer = self.answers.get(question["id"], {})
        rating = answer.get("rating")
        if rating in ("dont-know", None):
            self.ratings[question["id"]] = "unknown"
            return "to-be-checked" if rating else "not-assessed"
        if rating == "not-applicable":
            self.ratings[question["id"]] = "absent"
            scope = answer.get("reason") == "not-in-scope-of-assessment"
            return "not-assessed" if scope else "not-triggered"
        self.ratings[question["id"]] = rating
        for rule in self.rules["findings"]:
            fits = rating in rule["ratings"]
            fits = fits and ("gate" not in rule or (rule["gate"] == "true") == (str(question.get("gate", "false")) == "true"))
            fits = fits and ("mandatory" not in rule or (rule["mandatory"] == "true") == (str(question.get("mandatory", "false")) == "true"))
            if fits:
                return rule["conformity"]
        return "met" if answer.get("evidence") else "evidence-missing"

    def missing_documents(self):
        missing = []
        for document in self.documents:
            condition = document.get("when")
            if condition and is_false(condition, self.sheet["profile"], self.ratings, self.fields):
                continue
            leading = [
                self.ratings[question["id"]] for question in self.questions
                if document["id"] in question.get("documents", [])
                and self.conformity[question["id"]] != "not-triggered"
            ]
            if leading and all(rating == "not" for rating in leading) and document["basis"] != "recommended":
                missing.append(document)
        return missing

    def clauses(self):
        """By number: the worst of all parts, with pile-up and missing documents, and achievement."""
        missing = {number for document in self.missing_documents() for number in document["clauses"]}
        own = {}
        for question in self.questions:
            own.setdefault(question["clause"], []).append(question)
        numbers = [str(clause["number"]) for clause in self.main["clauses"]]
        single = {}
        for number in numbers:
            found = [self.conformity[question["id"]] for question in own.get(number, [])]
            piled = sum(
                self.conformity[question["id"]] == "minor-gap"
                and self.ratings[question["id"]] in self.rules["pile-up"]["ratings"]
                for question in own.get(number, []))
            if piled >= int(self.rules["pile-up"]["minor-gaps"]):
                found.append("major-gap")
            if number in missing:
                found.append(self.rules["missing-document"])
            single[number] = max(found, key=SEVERITY.index, default="not-triggered")
        result = {}
        for number in numbers:
            parts = [other for other in numbers if other == number or other.startswith(number + ".")]
            members = [question for part in parts for question in own.get(part, [])]
            worst = max((single[part] for part in parts), key=SEVERITY.index)
            result[number] = (worst, self.achievement(members))
        return result

    def achievement(self, members):
        total = weight = 0.0
        for question in members:
            rating = self.ratings[question["id"]]
            if rating not in LETTERS:
                continue
            factor = float(self.rules["weights"][int(question["impact"])])
            total += factor * share(self.rules["achievement"][rating])
            weight += factor
        return total / weight if weight else None


def check_both_examples_worked_out_by_hand(program, root):
    questionnaire = f"{root}/Questionnaires/iso-iec-20000-1-2018"
    sheets = sorted(glob.glob(questionnaire + "/examples/*.yaml"))
    assert sheets, "there is no worked example"
    with tempfile.TemporaryDirectory() as folder:
        for place, sheet in enumerate(sheets):
            file = f"{folder}/{place}.gapwise"
            subprocess.run([program, "new", file, "--no-input"], check=True, capture_output=True)
            subprocess.run([program, "answer", file, "--from", sheet], check=True, capture_output=True)
            status = json.loads(subprocess.run(
                [program, "status", file, "--json"], check=True, capture_output=True, text=True).stdout)
            found = differences(Oracle(questionnaire, sheet), status)
            assert not found, f"{sheet}: {found}"


def differences(oracle, status):
    found = []
    counts = {name: 0 for name in SEVERITY}
    for conformity in oracle.conformity.values():
        counts[conformity] += 1
    if counts != status["byConformity"]:
        found.append(f"by conformity: {counts} against {status['byConformity']}")
    by_rating = {name: list(oracle.ratings.values()).count(name) for name in LETTERS}
    if by_rating != status["byRating"]:
        found.append(f"by rating: {by_rating} against {status['byRating']}")
    clauses = oracle.clauses()
    for printed in status["clauses"]:
        conformity, achievement = clauses[printed["clause"]]
        if conformity != printed["conformity"]:
            found.append(f"{printed['clause']}: {conformity} against {printed['conformity']}")
        shown = printed.get("achievement")
        if (achievement is None) != (shown is None) or (shown is not None and abs(shown - achievement) > 1e-9):
            found.append(f"{printed['clause']}: achievement {achievement} against {shown}")
    return found

