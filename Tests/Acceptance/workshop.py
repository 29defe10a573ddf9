"""A workshop as a room holds it: one facilitator with a keyboard, one projector, five phones, the real program."""

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

from browser import chromium
from case import PROGRAM, ROOT, run

FIRST_LOAD = 60_000
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
QUESTION = "incident.recording"
REASON = "We saw the ticket list of both teams"
TWO_TEAMS = "Two teams, two tools"

# Writes down all that the server tells a page, from the stream as well as from single answers.
LISTEN = """
window.heard = '';
const ask = window.fetch;
window.fetch = async (...given) => {
  const answer = await ask(...given);
  const reader = answer.clone().body && answer.clone().body.getReader();
  const decoder = new TextDecoder();
  const listen = async () => {
    for (;;) {
      const part = await reader.read();
      if (part.done) return;
      window.heard += decoder.decode(part.value, { stream: true });
    }
  };
  if (reader) listen().catch(() => null);
  return answer;
};
"""


class Program:
    """`gapwise workshop` on a copy of the example's assessment."""

    def __init__(self, case, *options):
        self.file = case.page("workshop") / "assessment.gapwise"
        self.file.parent.mkdir(exist_ok=True)
        shutil.copy(case.folder / "assessment.gapwise", self.file)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.options = options
        self.start()

    def start(self):
        self.printed = ""
        self.process = subprocess.Popen(
            [str(PROGRAM), "workshop", str(self.file), "--port", str(self.port), *self.options],
            cwd=ROOT, text=True, bufsize=1, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={**os.environ, "BROWSER": "true", "DISPLAY": ""})
        threading.Thread(target=self.read, daemon=True).start()
        wait(lambda: re.search(r"PIN\D{0,3}\d{4}", self.printed), "the program printed no PIN", lambda: self.printed)
        wait(lambda: self.link("/p#k="), "the program printed no link for the projector", lambda: self.printed)

    def read(self):
        for line in self.process.stdout:
            self.printed += line

    def link(self, part):
        found = re.search(rf"http://\S*{re.escape(part)}\S+", self.printed)
        return found.group(0) if found else None

    @property
    def pin(self):
        return re.search(r"PIN\D{0,3}(\d{4,})", self.printed).group(1)

    @property
    def home(self):
        return f"http://127.0.0.1:{self.port}/"

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill()


class Room:
    """The pages of everybody in the room."""

    def __init__(self, case, program):
        self.case, self.program = case, program
        self.contexts, self.faults = [], []
        desk = self.context(viewport={"width": 1366, "height": 768}, locale=locale(case.language))
        self.facilitator = self.opened(desk, program.link("/f#k="))
        self.projector = self.opened(desk, program.link("/p#k="))  # the same browser: its second window
        self.phones = []

    def context(self, **given):
        context = chromium().new_context(**given)
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        return context

    def opened(self, context, url):
        page = context.new_page()
        page.add_init_script(LISTEN)
        page.on("pageerror", lambda error: self.faults.append(f"{url}: {error}"))
        page.on("request", lambda request: None if request.url.startswith((self.program.home, "data:", "http://127.0.0.1"))
                else self.faults.append(f"asks for {request.url}"))
        page.goto(url)
        return page

    def join(self, count):
        for place in range(count):
            language = ("en", "zh")[place % 2]
            context = self.context(
                viewport={"width": 320 if place == 1 else 390, "height": 844}, has_touch=True, is_mobile=True,
                locale=locale(language), color_scheme=("light", "dark")[place % 2])
            phone = self.opened(context, self.program.home)
            phone.locator("#join-view").wait_for()
            self.phones.append(phone)
        self.look("join", self.phones[:2])
        unanswered(self.phones[0], "**/api/join*")
        for phone in self.phones:
            phone.fill("#pin", self.program.pin)
            phone.tap("#join-go")
            if phone is self.phones[0]:
                phone.wait_for_function("() => document.querySelector('#join-error').textContent && !document.querySelector('#join-go').disabled")
                phone.tap("#join-go")
            phone.locator("#seat-view").wait_for()

    def key(self, key, then=None):
        """Presses a key as a facilitator does: after having seen what the one before did."""
        self.facilitator.wait_for_timeout(450)
        self.facilitator.keyboard.press(key)
        if then:
            self.reach(then)

    def reach(self, phase):
        for page in [self.facilitator, *self.phones]:
            page.wait_for_function("wanted => document.body.dataset.phase === wanted", arg=phase)

    def vote(self, *choices):
        for phone, choice in zip(self.phones, choices):
            if choice:
                tap(phone, f".of-{choice}")
                phone.wait_for_function("() => /\\d\\d:\\d\\d/.test(document.querySelector('.is-chosen .yours').textContent)")

    def look(self, name, pages=None):
        """Checks accessibility and width of what everybody sees now, and keeps a picture of it."""
        seen = pages or [self.facilitator, self.projector, *self.phones[:2]]
        for page in seen:
            who = {self.facilitator: "facilitator", self.projector: "projector"}.get(page) or f"phone-{self.phones.index(page) + 1}"
            page.screenshot(path=self.case.page(f"workshop.{name}.{who}.png"))
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if wide > 0:
                self.faults.append(f"{name}: {who} is {wide} pixels too wide")
            options = {"resultTypes": ["violations"], "runOnly": RULES}
            if page is self.projector:
                options["rules"] = {"color-contrast-enhanced": {"enabled": True}}
            found = Axe().run(page, options=options).response
            assert found["passes"], f"{name}: the checker tried nothing on {who}"
            self.faults += [f"{name}: {who}: {fault['id']} at {fault['nodes'][0]['target']}" for fault in found["violations"]]

    def close(self):
        for context in self.contexts:
            context.close()


def tap(phone, selector):
    """Taps in the middle of the screen, clear of the lines that stay at its top."""
    phone.locator(selector).evaluate("node => node.scrollIntoView({ block: 'center' })")
    phone.tap(selector)


def unanswered(page, pattern):
    """The next such request is done, and its answer lost."""
    def lose(route):
        route.fetch()
        route.abort()
    page.route(pattern, lose, times=1)


def locale(language):
    return {"en": "en-GB", "zh": "zh-CN"}[language]


def wait(true, complaint, more=lambda: "", seconds=15):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"{complaint}: {more()}"
        time.sleep(0.1)


@contextmanager
def room(case, *options):
    program = Program(case, *options)
    everybody = None
    try:
        everybody = Room(case, program)
        yield everybody
        assert not everybody.faults, "; ".join(dict.fromkeys(everybody.faults))
    finally:
        if everybody:
            everybody.close()
        program.end()


def check_workshop_phone_loads_little(case):
    program = Program(case)
    try:
        context = chromium().new_context()
        page, sizes = context.new_page(), {}
        page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}) if "/api/" not in answer.url else None)
        page.goto(program.home)
        page.locator("#join-view").wait_for()
        page.wait_for_timeout(300)
        context.close()
    finally:
        program.end()
    assert len(sizes) >= 5, f"too few files to be the page: {list(sizes)}"
    assert sum(sizes.values()) <= FIRST_LOAD, f"{sum(sizes.values())} bytes on the first load: {sizes}"


def check_workshop_runs_from_lobby_to_report(case):
    with room(case) as everybody:
        held(everybody)
        program = everybody.program
    status = subprocess.run(
        [str(PROGRAM), "status", str(program.file), "--json"], capture_output=True, text=True, timeout=60)
    assert status.returncode == 0, status.stderr
    folder = case.page("workshop") / "reports"
    run("report", str(program.file), "--out", str(folder), "--lang", case.language)
    report = (folder / "gap-report.html").read_text()
    for text in (REASON, TWO_TEAMS):
        assert text in report, f"the report does not hold '{text}'"
    kept = subprocess.run(
        [str(PROGRAM), "export", str(program.file), "--format", "json"], capture_output=True, text=True, timeout=60).stdout
    assert '"fully"' in kept and QUESTION in kept, "the decision is not in the file"


def held(everybody):
    """One question with three votes, with all that goes wrong in a room."""
    facilitator, projector, phones = everybody.facilitator, everybody.projector, everybody.phones
    facilitator.locator("#desk").wait_for()
    projector.locator("#join").wait_for()
    everybody.join(5)
    facilitator.wait_for_function("() => document.querySelectorAll('#people li b').length === 5")
    everybody.look("lobby")
    door(everybody)
    phones[0].tap(".of-partly")  # the practice vote goes nowhere

    everybody.key("Space", "intro")
    everybody.key("g")
    facilitator.keyboard.type(QUESTION)
    facilitator.locator(".found button").first.wait_for()
    wait(lambda: facilitator.locator(".found button").count() == 1, "the search does not find one question")
    everybody.look("find", [facilitator])
    facilitator.keyboard.press("Enter")
    phones[0].locator("#where", has_text="8.6").or_(phones[0].locator("#below", has_text="8.6.1")).first.wait_for()
    everybody.look("intro")

    everybody.key("Space", "open")
    everybody.key("t")
    facilitator.locator("#timer-run").wait_for()
    everybody.vote("not", "partly", "partly", "fully")
    projector.locator("#count", has_text="4").wait_for()
    everybody.look("open")
    hidden(phones[4])
    hidden(projector)

    phones[2].tap("#say-note")
    phones[2].fill("#say-text", "The night shift keeps its own list")
    everybody.key("Space", "closed")
    assert phones[2].evaluate("document.activeElement.id") == "say-text", "the focus left the field while typing"
    phones[2].tap("#say-form button")
    facilitator.locator("#heard", has_text="night shift").wait_for()
    phones[3].tap("#say-unclear")
    facilitator.locator("#unclear").wait_for()
    everybody.look("closed")
    hidden(phones[4])
    assert phones[0].locator("#choices input").first.is_disabled(), "a phone can choose after the vote was closed"

    everybody.key("Space", "revealed")
    projector.locator("#bars li").first.wait_for()
    assert facilitator.locator("#bars b").all_inner_texts()[:4] == ["1", "2", "0", "1"]
    everybody.look("revealed")

    everybody.key("r", "open")
    everybody.vote("partly", "partly")
    again(everybody)
    everybody.vote(None, None, "partly", "partly", "largely")
    everybody.key("Space", "closed")
    everybody.key("Space", "revealed")
    assert facilitator.locator("#bars b").all_inner_texts()[:4] == ["0", "4", "1", "0"]
    assert projector.locator("#bars .ghost").count() >= 4, "the vote before is not behind the second"
    everybody.look("second")
    decided(everybody)
    rested(everybody)
    ended(everybody)


def door(everybody):
    """Nobody else may join, until the facilitator says so."""
    facilitator, projector = everybody.facilitator, everybody.projector
    facilitator.click("#door")
    projector.locator("#qr").wait_for(state="hidden")
    everybody.look("door", [facilitator, projector])
    late = everybody.opened(everybody.context(), everybody.program.home)
    late.fill("#pin", everybody.program.pin)
    late.click("#join-go")
    late.wait_for_function("() => document.querySelector('#join-error').textContent && !document.querySelector('#join-go').disabled")
    assert late.locator("#seat-view").is_hidden(), "somebody joined through the closed door"
    late.close()
    facilitator.click("#door")
    facilitator.locator("#door[aria-pressed=false]").wait_for()


def hidden(page):
    """A page that has not voted knows nothing about how others did."""
    heard = page.evaluate("window.heard")
    assert '"phase"' in heard, "nothing of the traffic was recorded"
    for sign in ('"choice"', '"counts"', '"results":[{'):
        assert sign not in heard.replace(" ", ""), f"{sign} was sent before the result was revealed"


def again(everybody):
    """A phone is loaded again; then the program is killed and started again. Seats and votes stay."""
    phone = everybody.phones[0]
    seat = phone.locator("#seat").inner_text()
    phone.reload()
    phone.locator(".of-partly.is-chosen").wait_for()
    assert phone.locator("#seat").inner_text() == seat, "the phone has another seat"

    everybody.program.kill()
    phone.locator("#link:not(:empty)").wait_for()
    tap(everybody.phones[2], ".of-partly")  # kept on the phone until the program is back
    assert everybody.phones[2].evaluate("localStorage['gapwise.pending']"), "the vote is not kept"
    everybody.look("lost", [everybody.facilitator, *everybody.phones[:1]])
    everybody.program.start()
    for page in [everybody.facilitator, everybody.projector, *everybody.phones]:
        page.locator("#link:empty").wait_for(state="attached", timeout=30_000)
    for place, choice in ((0, "partly"), (1, "partly"), (2, "partly")):
        everybody.phones[place].locator(f".of-{choice}.is-chosen .yours", has_text=":").wait_for()
    everybody.facilitator.wait_for_function("() => /\\b3\\b|3人/.test(document.querySelector('#voted').textContent)")
    everybody.reach("open")


def decided(everybody):
    facilitator = everybody.facilitator
    everybody.key("n")
    facilitator.keyboard.type(TWO_TEAMS)
    everybody.look("note", [facilitator])
    facilitator.keyboard.press("Control+Enter")
    facilitator.locator("#kept-list", has_text=TWO_TEAMS).wait_for()
    everybody.key("e")
    facilitator.keyboard.type("Ticket list")
    facilitator.keyboard.press("Tab")
    facilitator.keyboard.type("Intranet, service desk")
    facilitator.keyboard.press("Enter")
    facilitator.locator("#kept-list", has_text="Intranet").wait_for()

    everybody.key("4")
    everybody.key("Space")
    facilitator.locator("#reason-error:not(:empty)").wait_for()
    assert facilitator.evaluate("document.activeElement.id") == "reason", "the missing reason is not asked for"
    everybody.look("reason", [facilitator])
    facilitator.keyboard.type(REASON)
    facilitator.keyboard.press("Control+Enter")
    everybody.reach("decided")
    everybody.projector.locator("#banner").wait_for()
    everybody.projector.locator("#banner").wait_for(state="hidden")
    everybody.look("decided")


def rested(everybody):
    """Keys that must do nothing, and the states beside the question."""
    facilitator, projector = everybody.facilitator, everybody.projector
    everybody.key("Control+b")
    everybody.key("b")
    projector.wait_for_function("() => document.body.classList.contains('is-blank')")
    everybody.key("b")
    projector.wait_for_function("() => !document.body.classList.contains('is-blank')")
    everybody.key("q")
    projector.locator("#join").wait_for()
    everybody.look("address", [projector])
    everybody.key("q")
    everybody.key("?")
    facilitator.locator("#dialog .keys").wait_for()
    everybody.look("keys", [facilitator])
    facilitator.keyboard.press("Space")  # the switch has the focus: single keys are off
    facilitator.keyboard.press("Escape")
    everybody.key("b")
    facilitator.wait_for_timeout(500)
    assert not projector.evaluate("document.body.classList.contains('is-blank')"), "a single key acts though keys are off"
    first = facilitator.locator("#heading").inner_text()
    everybody.key("PageDown", "intro")  # a presenter still does
    second = facilitator.locator("#heading").inner_text()
    assert second != first, "PageDown stays at the question"
    everybody.key("PageUp")
    wait(lambda: facilitator.locator("#heading").inner_text() == first, "PageUp does not go back")
    facilitator.evaluate("""document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', keyCode: 229, bubbles: true }))""")
    facilitator.wait_for_timeout(700)
    assert facilitator.locator("#heading").inner_text() == first, "a key of an input method acts"
    everybody.key("PageDown")
    wait(lambda: facilitator.locator("#heading").inner_text() == second, "PageDown does not go on")

    facilitator.locator("#open-park").focus()
    everybody.key("Enter")
    facilitator.locator("#dialog textarea").wait_for()
    facilitator.keyboard.type("The service manager is away")
    facilitator.keyboard.press("Control+Enter")
    everybody.reach("parked")
    everybody.look("parked")
    facilitator.locator("#open-break").focus()
    everybody.key("Enter")
    facilitator.locator("#dialog .big").first.wait_for()
    facilitator.keyboard.press("Enter")
    everybody.reach("break")
    everybody.look("break")
    everybody.key("Space", "parked")


def ended(everybody):
    facilitator = everybody.facilitator
    facilitator.evaluate("document.getElementById('session-part').open = true")
    facilitator.locator("#end").focus()
    everybody.key("Enter")
    everybody.key("Shift+Tab")
    everybody.key("Enter", "ended")
    everybody.look("ended")
    for phone in everybody.phones:
        kept = phone.evaluate("Object.keys(localStorage)")
        assert not [key for key in kept if key in ("gapwise.token", "gapwise.pending")], f"a phone keeps {kept}"
    facilitator.locator("#review").focus()
    everybody.key("Enter")
    facilitator.locator(".review li", has_text=REASON).wait_for()
    everybody.look("findings", [facilitator])
    facilitator.keyboard.press("Escape")
