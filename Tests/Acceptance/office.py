"""Word and Excel files through the libraries and the office programs that people read them with."""

import subprocess
import zipfile

import docx
import openpyxl


def converted(case, name):
    """The file as PDF by LibreOffice, with its first pages as pictures; the texts of its pages."""
    from browser import pdf_pages

    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{case.page('office-profile')}",
         "--convert-to", "pdf", "--outdir", str(case.page(".")), str(case.folder / name)],
        check=True, capture_output=True, timeout=300)
    pdf = case.page(name).with_suffix(".pdf")
    assert pdf.exists(), f"LibreOffice made nothing of {name}"
    subprocess.run(
        ["pdftoppm", "-r", "50", "-png", "-l", "12", str(pdf), str(case.page(name + ".page"))], check=True)
    return pdf_pages(pdf)


def files(case, suffix):
    found = sorted(path.name for path in case.folder.glob(f"*.{suffix}"))
    assert found, f"no .{suffix} among the reports"
    return found
