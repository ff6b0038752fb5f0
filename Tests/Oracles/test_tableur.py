"""The exports read by outside programs: the same totals everywhere, numbers as numbers, no formula."""

import csv

import openpyxl
import pytest
import requests

import maison
import test_siret

EVIL = ['=HYPERLINK("http://exemple.example")', "+1+1", "@SUM(A1)", "-2+3"]


@pytest.fixture(scope="module")
def exports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    test_siret.with_montreuil(folder)
    lines = [test_siret.line(number, test_siret.formulaire.siret(number), name)
             for number, name in enumerate(EVIL + ["Médiathèque « L’Œuvre » fictive"], 500)]
    status, said = test_siret.import_lines(folder, lines)
    assert (status, said["acceptees"]) == (0, 1), said
    assert len(said["refus"]) == len(EVIL), "a name that is a formula is refused, and said so"
    for kind in ("csv", "xlsx"):
        maison.run("export", "structures", "--format", kind, "--output", f"liste.{kind}", cwd=folder)
    return folder


def rows_of_csv(path):
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";" if text.split("\n")[0].count(";") else ","))


def rows_of_xlsx(path):
    return [list(row) for row in openpyxl.load_workbook(path).active.iter_rows()]


def column(header, word):
    return next(place for place, name in enumerate(header) if word in str(name).lower())


def test_the_workbook_adds_up(exports):
    rows = rows_of_xlsx(exports / "liste.xlsx")
    header = [cell.value for cell in rows[0]]
    assert rows[-1][0].value == "TOTAL"
    for word in ("postes", "aide"):
        place = column(header, word)
        values = [row[place].value for row in rows[1:-1]]
        assert all(isinstance(value, (int, float)) for value in values), f"{word}: not numbers"
        assert sum(values) == pytest.approx(rows[-1][place].value)


def test_no_cell_is_a_formula(exports):
    rows = rows_of_xlsx(exports / "liste.xlsx")
    assert not [cell.value for row in rows for cell in row if cell.data_type == "f"]
    for row in rows_of_csv(exports / "liste.csv"):
        assert not [cell for cell in row if cell[:1] in "=@" and cell], row


def test_the_two_files_say_the_same(exports):
    sheet, lines = rows_of_xlsx(exports / "liste.xlsx"), rows_of_csv(exports / "liste.csv")
    header = [cell.value for cell in sheet[0]]
    assert lines[0] == header
    for word in ("postes", "aide"):
        place = column(header, word)
        number = lambda text: float(str(text).replace(",", ".").replace("\u202f", "").replace(" ", ""))
        listed = [row for row in lines[1:] if row and row[0] != "TOTAL"]
        assert sum(number(row[place]) for row in listed) == pytest.approx(sheet[-1][place].value)


def test_page_and_api_give_the_same_totals(server):
    totals = requests.get(server.base + "/api/v1/totaux", timeout=10).json()
    page = requests.get(server.base + "/structures", timeout=10).text
    for name in ("lignes", "postes", "montant_centimes"):
        assert f'data-total="{name}" value="{totals[name]}"' in page or f'value="{totals[name]}" data-total="{name}"' in page
