"""The HTML in a real Chromium: complete without scripts and network, accessible, narrow, printed."""

import functools
import os
from contextlib import contextmanager
import re
import subprocess

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HTML = ("gap-report.html", "document-plan.html")


@functools.cache
def chromium():
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return sync_playwright().start().chromium.launch(
        executable_path="/usr/bin/chromium", args=arguments)


@contextmanager
def opened(case, name, width=1200, scripts=False):
    """A page of the report, with every request it makes counted as a failure."""
    context = chromium().new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts, bypass_csp=scripts)
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((case.folder / name).as_uri())
    assert len(requests) == 1, f"{name} asks for more than itself: {requests[1:]}"
    yield page
    context.close()


def check_html_is_accessible(case):
    for name in HTML:
        with opened(case, name, scripts=True) as page:
            found = Axe().run(page, options={
                "resultTypes": ["violations"],
                "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        faults = [
            f"{fault['id']} ({fault['impact']}): {fault['nodes'][0]['target']}, {len(fault['nodes'])} places"
            for fault in found.response["violations"]]
        assert found.response["passes"], f"{name}: the checker tried nothing"
        assert not faults, f"{name}: " + "; ".join(faults)


def check_html_reflows_at_320_pixels(case):
    for name in HTML:
        with opened(case, name, width=320, scripts=True) as page:
            wide = page.evaluate("document.documentElement.scrollWidth")
            page.screenshot(path=case.page(f"{name}.320.png"))
        assert wide <= 320, f"{name} is {wide} pixels wide on a page of 320"


def check_html_shows_everything_without_scripts(case):
    for name in HTML:
        texts = []
        for scripts in (False, True):
            with opened(case, name, scripts=scripts) as page:
                page.screenshot(path=case.page(f"{name}.png"))
                texts.append(page.locator("body").inner_text())
        assert len(texts[0]) > 2000, f"{name} shows next to nothing"
        assert texts[0] == texts[1], f"{name} differs with scripts on"


def check_html_prints_with_a_summary_of_one_page(case):
    for paper in ("A4", "Letter"):
        pdf = case.page(f"gap-report.{paper}.pdf")
        with opened(case, "gap-report.html") as page:
            page.pdf(path=pdf, format=paper, prefer_css_page_size=paper == "A4")
        pages = pdf_pages(pdf)
        assert all(page.strip() for page in pages), f"{paper}: an empty page among {len(pages)}"
        expect_grid_on_one_page(pages, case.language, paper)
        expect_no_pictures(pdf)
        title = {"en": "Summary", "zh": "摘要"}[case.language]
        starts = [i for i, text in enumerate(pages) if re.search(rf"^\s*\d*\.?\s*{title}", text, re.M)]
        assert starts, f"{paper}: no page begins the summary '{title}'"
        method = {"en": "Basis and method", "zh": "依据与方法"}[case.language]
        after = [i for i, text in enumerate(pages) if re.search(rf"^\s*\d*\.?\s*{method}\s*$", text, re.M)]
        subprocess.run(
            ["pdftoppm", "-r", "60", "-png", "-l", "8", str(pdf), str(case.page(f"gap-report.{paper}"))],
            check=True)
        assert after and after[-1] - starts[-1] <= 1, (
            f"{paper}: the summary begins on page {starts[-1] + 1}, what follows on {after}")


def expect_grid_on_one_page(pages, language, what):
    """The heading of the table of impact and effort is printed again on every page it runs over."""
    heading = {"en": r"Effort: small +Effort: medium", "zh": r"工作量：小 +工作量：中"}[language]
    found = [number for number, page in enumerate(pages, 1) if re.search(heading, page)]
    assert len(found) == 1, f"{what}: the table of impact and effort is on pages {found}"


def expect_no_pictures(pdf):
    """All is drawn: a pattern printed as a picture makes the file three times as large."""
    assert b"/Subtype /Image" not in pdf.read_bytes(), f"{pdf.name} holds pictures"


def pdf_pages(pdf):
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.removesuffix("\f").split("\f")
