"""The Word files and the workbook, opened by the programs of an office and by other people's libraries."""

import subprocess

import docx
import openpyxl

from browser import expect_grid_on_one_page, pdf_pages

WORD = ("gap-report.docx", "document-plan.docx")


def converted(case, name):
    """What LibreOffice prints of a file, page by page."""
    folder = case.page("office")
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", folder, case.folder / name],
        capture_output=True, text=True, timeout=180)
    printed = folder / (name.rsplit(".", 1)[0] + ".pdf")
    assert printed.exists(), f"{name}: LibreOffice made nothing of it: {done.stderr}"
    return pdf_pages(printed)


def check_word_files_open_and_print(case):
    for name in WORD:
        pages = converted(case, name)
        assert len(pages) >= 5, f"{name}: {len(pages)} pages"
        # Every page has a line of its header and one of its footer.
        empty = [n for n, page in enumerate(pages, 1) if len([line for line in page.splitlines() if line.strip()]) <= 2]
        assert not empty, f"{name}: nothing stands on pages {empty}"
        if name == "gap-report.docx":
            expect_grid_on_one_page(pages, case.language, name)


def check_word_files_have_styles_and_tables(case):
    for name in WORD:
        document = docx.Document(case.folder / name)
        headings = [p.text for p in document.paragraphs if p.style.name.lower().startswith("heading 1")]
        assert len(headings) >= 4, f"{name}: headings are {headings}"
        assert len(document.tables) >= 5, f"{name}: {len(document.tables)} tables"
        header = "".join(p.text for p in document.sections[0].header.paragraphs)
        assert header.strip(), f"{name}: no header"


def check_workbook_opens_with_filters_and_lists(case):
    book = openpyxl.load_workbook(case.folder / "actions.xlsx")
    assert len(book.sheetnames) == 6, book.sheetnames
    actions = book.worksheets[1]
    assert actions.freeze_panes == "C2" and actions.auto_filter.ref, "nothing stays in sight"
    entries = [entry.type for entry in actions.data_validations.dataValidation]
    assert entries == ["date", "list", "decimal"], f"due, status and per cent are to be checked, not {entries}"
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"], "a text became a formula"
    assert actions.max_row > 20 and converted(case, "actions.xlsx")[0].strip()
