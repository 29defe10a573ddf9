"""The interview in a browser, for one person: with keys, with touch, with and without scripts, in both languages."""

import csv
import re
import signal
import subprocess
import threading
import urllib.error
import urllib.request
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

from browser import chromium
from case import PROGRAM, ROOT, run
from workshop import RULES, locale, wait

FIRST_LOAD = 60_000
NOTE = "两个团队使用不同的工具 <b>two teams</b>"
PROOF = "Ticket list"


class Program:
    """`gapwise ask --browser` on a file of its own."""

    def __init__(self, case, name, *options):
        folder = case.page("solo")
        folder.mkdir(exist_ok=True)
        self.file = folder / f"{name}.gapwise"
        self.file.unlink(missing_ok=True)
        run("new", str(self.file), "--no-input", *options)
        self.case, self.printed = case, ""
        self.process = subprocess.Popen(
            [str(PROGRAM), "ask", str(self.file), "--browser", "--no-open", "--lang", case.language],
            cwd=ROOT, text=True, bufsize=1, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        threading.Thread(target=self.read, daemon=True).start()
        wait(lambda: "Ctrl-C" in self.printed, "the program printed no address", lambda: self.printed, 60)

    def read(self):
        for line in self.process.stdout:
            self.printed += line

    @property
    def link(self):
        return re.search(r"http://\S+#k=[0-9a-f]{32}", self.printed).group(0)

    @property
    def home(self):
        return self.link.split("#")[0]

    @property
    def code(self):
        return re.search(r"\b\d{8}\b", self.printed).group(0)

    def answers(self):
        """What the file holds, as another program sees it: by question."""
        done = subprocess.run(
            [str(PROGRAM), "export", str(self.file), "--format", "csv", "--lang", "en"], capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return {row["id"]: row for row in csv.DictReader(done.stdout.decode("utf-8-sig").splitlines())}

    def end(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("Ctrl-C does not end the program")


class Sitting:
    """One person's browser."""

    def __init__(self, case, program, name, **given):
        self.case, self.program, self.name, self.faults = case, program, name, []
        self.scripts = given.get("java_script_enabled", True)
        self.context = chromium().new_context(locale=locale(case.language), **given)
        self.context.set_default_timeout(20_000)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda line: line.type == "error" and self.faults.append(line.text))
        self.page.on("request", lambda request: None if request.url.startswith((program.home, "data:"))
                     else self.faults.append(f"asks for {request.url}"))

    def enter(self):
        if self.scripts:
            self.page.goto(self.program.link)
            self.page.wait_for_url(re.compile("/(fact|question)/"))
            assert "k=" not in self.page.url, "the key stays in the address"
        else:
            self.page.goto(self.program.home)
            self.page.locator("input[name=key]").first.fill(self.program.code)
            self.page.locator("form button").first.click()
            self.page.wait_for_url(re.compile("/(fact|question)/"))

    def look(self, name):
        """Checks accessibility and width of the page, and keeps a picture of it."""
        self.page.screenshot(path=self.case.page(f"solo.{self.name}.{name}.png"))
        if not self.scripts:
            return
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if wide > 0:
            self.faults.append(f"{name} is {wide} pixels too wide")
        # The checker is a script of its own, which the page's policy would not let in.
        found = Axe().run(self.page, options={"resultTypes": ["violations"], "runOnly": RULES}).response
        assert found["passes"], f"{name}: the checker tried nothing"
        self.faults += [f"{name}: {fault['id']} at {fault['nodes'][0]['target']}" for fault in found["violations"]]

    @property
    def question(self):
        found = re.search("/question/([^?#]+)", self.page.url)
        return found and found.group(1)

    def key(self, key):
        """Presses a key on a page that has been drawn, and waits for the page it leads to."""
        self.drawn()
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def drawn(self):
        """Waits until the page is drawn: the browser puts the focus where the page wants it only then."""
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def pass_fact(self):
        """Leaves a fact as it is, with keys alone."""
        self.drawn()
        self.page.keyboard.press("Escape")
        self.key("n")

    def pass_facts(self):
        """Goes on to the first question."""
        for _ in range(20):
            if self.question:
                return
            self.pass_fact()
        raise AssertionError(f"no question came, only {self.page.url}")


@contextmanager
def sitting(case, name, *options, **given):
    program = Program(case, name, *options)
    person = Sitting(case, program, name, **given)
    try:
        person.enter()
        yield person
        assert not person.faults, "; ".join(dict.fromkeys(person.faults))
    finally:
        person.context.close()
        program.end()


WORDS = {
    "not": "Not in place", "partly": "Partly", "largely": "Largely", "fully": "Fully", "dont-know": "Don't know",
    "not-applicable": "Not applicable"}


def holds(person, question, choice, **texts):
    """Whether the file holds an answer with its texts."""
    row = person.program.answers()[question]
    return row["answer"].startswith(WORDS[choice]) and all(texts[name] in row[name] for name in texts), row


def must_hold(person, question, choice, **texts):
    is_so, row = holds(person, question, choice, **texts)
    assert is_so, f"the file holds {row}"


def check_solo_interview_with_keys_alone(case):
    with sitting(case, "keys", "--quick", viewport={"width": 1280, "height": 800}) as person:
        page = person.page
        person.look("fact")
        page.keyboard.type("Acme 信息技术")
        person.key("Enter")
        while not person.question:
            person.look("fact-" + page.url.rsplit("/", 1)[1])
            person.pass_fact()
        first = person.question
        person.look("question")
        person.key("2")
        assert page.locator(".level.is-chosen").get_attribute("value") == "partly"
        person.look("answered")
        page.keyboard.press("w")
        page.locator("#why[open]").wait_for()
        person.look("why")
        page.keyboard.press("c")
        page.keyboard.type(NOTE)
        person.key("Control+Enter")
        page.keyboard.press("e")
        page.keyboard.type(PROOF)
        person.key("Enter")
        assert page.locator(".proofs li").count() == 1
        person.look("evidence")
        page.keyboard.press("?")
        page.locator("#keys[open]").wait_for()
        person.look("keys")
        person.key("ArrowRight")
        second = person.question
        assert second != first
        with page.expect_navigation():  # a full-width digit, as a Chinese input method types it
            page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: '４', bubbles: true }))")
        assert page.locator("#evidence[open]").count() == 1, "the proof is not asked for"
        page.keyboard.press("Escape")
        person.key("u")
        assert page.locator(".level.is-chosen").count() == 0, "undo left the answer"
        person.key("y")
        assert page.locator(".level.is-chosen").count() == 1, "redo did not bring it back"
        person.key("b")
        assert person.question == first
        keys_that_must_do_nothing(person)
        person.key("r")
        person.look("review")
        person.key("/")
        page.keyboard.type("8.6")
        person.key("Enter")
        assert page.locator(".list li").count() >= 1, "the search finds nothing"
        person.look("search")
        person.key("l")
        person.look("sections")
        person.key("L")
        person.look("other-language")
        person.key("L")
        must_hold(person, first, "partly", note=NOTE, evidence=PROOF)
        must_hold(person, second, "fully")


def keys_that_must_do_nothing(person):
    page, here = person.page, person.page.url
    page.evaluate("""() => document.dispatchEvent(new KeyboardEvent('keydown', { key: '3', keyCode: 229, bubbles: true }))""")
    page.keyboard.press("Control+3")
    page.keyboard.press("c")
    page.keyboard.type("3")  # in a text it is a text
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert page.url == here, "a key acted that is not one"
    page.evaluate("document.getElementById('keys').open = true")
    page.locator("#keys-off").check()
    page.keyboard.press("3")
    page.wait_for_timeout(300)
    assert page.url == here, "a single key acts though keys are off"
    page.locator("#keys-off").uncheck()


def whole(person, tap):
    """Everything that is asked in the triage, from the first fact to the report."""
    page = person.page
    said = {}
    for place in range(200):
        if page.url.endswith("/end"):
            break
        if "/fact/" in page.url:
            tap("#next")
            continue
        question = person.question
        assert question not in said, f"{question} is asked twice"
        choice = ("not", "partly", "largely", "dont-know")[place % 4]
        tap(f".of-{choice}")
        said[question] = choice
        if place % 10 == 5:
            person.look(f"question-{place}")
        tap("#next")
    assert page.url.endswith("/end") and len(said) > 10, f"it stopped at {page.url} after {len(said)} answers"
    person.look("end")
    stored = person.program.answers()
    wrong = {question: stored[question]["answer"] for question, choice in said.items()
             if not stored[question]["answer"].startswith(WORDS[choice])}
    assert not wrong, f"the file holds other answers than were given: {wrong}"
    with page.expect_popup() as opened:
        page.locator("a[href='/report']").click()
    report = opened.value
    report.wait_for_load_state()
    assert len(report.locator("main").inner_text()) > 2000, "the report shows next to nothing"
    report.screenshot(path=person.case.page(f"solo.{person.name}.report.png"))
    report.close()
    return said


def check_solo_whole_interview_with_touch_at_360_pixels(case):
    with sitting(case, "touch", "--quick", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True,
                 color_scheme="dark" if case.language == "zh" else "light") as person:
        person.look("first")

        def tap(selector):
            with person.page.expect_navigation():
                person.page.locator(selector).first.tap()
        whole(person, tap)


def check_solo_whole_interview_without_scripts(case):
    with sitting(case, "plain", "--quick", viewport={"width": 1024, "height": 768}, java_script_enabled=False) as person:
        def click(selector):
            with person.page.expect_navigation():
                person.page.locator(selector).first.click()
        said = whole(person, click)
        page, question = person.page, next(iter(said))
        page.goto(f"{person.program.home}question/{question}")
        page.locator("#note summary").click()
        page.locator("#note textarea").fill(NOTE)
        click("#note button")
        page.locator("#evidence summary").click()
        page.locator("#evidence input[name=what]").fill(PROOF)
        click("#evidence button.primary")
        click(".of-not-applicable")
        page.locator("#na input[type=radio]").first.check()
        click("#na button")
        person.look("everything")
        must_hold(person, question, "not-applicable", note=NOTE, evidence=PROOF)
        assert page.locator("#note textarea").input_value() == NOTE
        click("footer form[action='/undo'] button")
        must_hold(person, question, said[question])


def check_solo_old_form_changes_nothing_and_loses_nothing(case):
    with sitting(case, "stale", "--quick") as person:
        page = person.page
        person.pass_facts()
        question = person.question
        other = person.context.new_page()
        other.goto(page.url)
        with page.expect_navigation():
            page.locator(".of-largely").click()
        other.locator("#note summary").click()
        other.locator("#note textarea").fill(NOTE)
        with other.expect_navigation():
            other.locator("#note button").click()
        assert other.locator(".notice.is-warning").count() == 1, "the old form is not refused"
        assert other.locator("#note textarea").input_value() == NOTE, "what was typed is lost"
        assert other.locator(".level.is-chosen").get_attribute("value") == "largely"
        assert not person.program.answers()[question]["note"], "an old form was stored"
        with other.expect_navigation():
            other.locator("#note button").click()
        must_hold(person, question, "largely", note=NOTE)


def check_solo_sees_what_another_program_does(case):
    with sitting(case, "other", "--quick") as person:
        page = person.page
        person.pass_facts()
        question = person.question
        run("answer", str(person.program.file), question, "--rating", "N")
        person.key("3")
        page.wait_for_url(re.compile("/trouble"))
        person.look("trouble")
        with page.expect_navigation():
            page.locator("button[value=theirs]").click()
        assert page.locator(".level.is-chosen").get_attribute("value") == "not"
        must_hold(person, question, "not")


def check_solo_keeps_what_is_typed_when_the_page_is_left(case):
    with sitting(case, "left", "--quick") as person:
        page = person.page
        person.pass_facts()
        here = page.url
        page.locator("#evidence summary").click()
        page.locator("#note summary").click()
        page.locator("#evidence input[name=what]").fill(PROOF)
        page.locator("#note textarea").fill(NOTE)
        with page.expect_navigation():
            page.locator("#note button").click()
        assert page.locator("#evidence input[name=what]").input_value() == PROOF, "the other form's text is gone"
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        page.locator("#note summary").click()
        page.locator("#note textarea").fill("short")
        with page.expect_navigation():
            page.locator("nav a[href='/search']").click()
        assert not asked, "the browser asks though the text is kept"
        page.goto(here)
        assert page.locator("#note textarea").input_value() == "short", "a short text is lost"
        long = "长长长长长长长长长\n" * 1_000  # more than a beacon takes
        page.locator("#note textarea").fill(long)
        with page.expect_navigation():
            page.locator("nav a[href='/search']").click()
        assert asked == ["beforeunload"], "nobody is asked before a long text is left"
        page.goto(here)
        assert page.locator("#note textarea").input_value() == long, "a long text is lost"


def check_solo_says_when_nothing_is_kept(case):
    with sitting(case, "ended", "--quick") as person:
        page = person.page
        person.pass_facts()
        page.locator("#note summary").click()
        page.locator("#note textarea").fill("kept")
        page.wait_for_timeout(1500)
        assert page.locator("#unsaved").inner_text() == "", "it warns though the text is kept"
        person.program.end()
        page.locator("#note textarea").fill(NOTE)
        page.locator("#unsaved:not(:empty)").wait_for()
        assert page.locator("#unsaved").is_visible()
        person.look("unsaved")
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        page.locator("#note button").click()
        page.wait_for_timeout(300)
        assert asked == ["beforeunload"] and page.locator("#note textarea").input_value() == NOTE
        person.faults = [fault for fault in person.faults if "ERR_CONNECTION_REFUSED" not in fault]


def check_solo_key_leaves_the_address_each_time(case):
    with sitting(case, "key", "--quick") as person:
        person.page.goto(person.program.link)
        person.page.wait_for_url(re.compile("/(fact|question)/"))
        assert "k=" not in person.page.url, "the key stays in the address"


def check_solo_first_load_is_small(case):
    with sitting(case, "size", "--quick") as person:
        sizes = {}
        context = chromium().new_context(locale=locale(case.language))
        page = context.new_page()
        page.on("response", lambda answer: sizes.update(
            {answer.url: int(answer.header_value("content-length") or FIRST_LOAD)}))
        page.goto(person.program.link)
        page.wait_for_url(re.compile("/(fact|question)/"))
        page.wait_for_timeout(300)
        context.close()
        assert len(sizes) >= 4 and sum(sizes.values()) <= FIRST_LOAD, sizes
        case.page("solo-first-load.txt").write_text(f"{sum(sizes.values())} bytes: {sizes}\n")
        person.pass_facts()
        size = len(person.page.content().encode())
        assert size <= 40_000, f"the page of a question has {size} bytes"


def check_solo_lets_nobody_else_in(case):
    with sitting(case, "guard", "--quick") as person:
        port = re.search(r":(\d+)/", person.program.home).group(1)

        def ask(path="/", data=None, **headers):
            request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=data, headers={
                name.replace("_", "-"): value for name, value in headers.items()})
            try:
                with urllib.request.urlopen(request) as answer:
                    return answer.status, answer.read().decode()
            except urllib.error.HTTPError as error:
                return error.code, error.read().decode()

        assert "acme" not in ask()[1] and "name=\"key\"" in ask()[1], "the interview is open to all"
        assert ask(Host="evil.example")[0] == 421
        assert ask("/undo", b"from=/", Origin="http://evil.example")[0] == 403
        assert ask("/undo", b"from=/")[0] == 403, "a form from nowhere is taken"
        own = f"http://127.0.0.1:{port}"
        assert ask("/undo", b"from=/", Origin=own)[0] == 403, "a form without the cookie is taken"
        for _ in range(5):
            assert ask("/enter", b"key=00000000", Origin=own)[0] == 401
        assert ask("/enter", b"key=" + person.program.code.encode(), Origin=own)[0] == 401, "the code can be guessed"
