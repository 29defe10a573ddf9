"""The worked examples, each in each language, written by the built program."""

import functools
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/gapwise"
EXAMPLES = ROOT / "Questionnaires/iso-iec-20000-1-2018/examples"
PAGES = ROOT / ".build/acceptance-pages"


@dataclass(frozen=True)
class Case:
    example: Path
    language: str

    def __str__(self) -> str:
        return f"{self.example.stem} {self.language}"

    @property
    def folder(self) -> Path:
        """Where its reports are, made on first use."""
        return make(self)

    def page(self, name: str) -> Path:
        """A file to be looked at afterwards."""
        path = PAGES / f"{self.example.stem}-{self.language}"
        path.mkdir(parents=True, exist_ok=True)
        return path / name


@functools.cache
def make(case: Case) -> Path:
    folder = case.page("reports")
    folder.mkdir(exist_ok=True)
    file = folder / "assessment.gapwise"
    if file.exists():  # another process made it
        return folder
    run("new", str(file), "--no-input")
    run("answer", str(file), "--from", str(case.example))
    for command in ("report", "plan"):
        run(command, str(file), "--out", str(folder), "--lang", case.language)
    return folder


def run(*arguments: str) -> None:
    done = subprocess.run(
        [str(PROGRAM), *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"gapwise {' '.join(arguments)}: {done.stderr}"


def cases() -> list[Case]:
    found = sorted(EXAMPLES.glob("*.yaml"))
    assert found, f"no worked example in {EXAMPLES}"
    # Each example in one language, so that a run stays within minutes.
    return [Case(example, ("en", "zh")[place % 2]) for place, example in enumerate(found)]
