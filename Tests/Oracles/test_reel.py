"""The programme's real list, when its files are beside the project: counted here by Python's csv, there by the program."""

import csv
import json
import os
import pathlib
import random
import re

import pytest
import requests

import maison

DATA = pathlib.Path(os.environ.get("MAILLAGE_DATA", maison.ROOT.parent / "shared" / "data"))
LIST = DATA / "programme" / "structures-conventionnees-20230405.csv"
COMMUNES = DATA / "territoires" / "communes_2026.csv"

pytestmark = pytest.mark.skipif(not LIST.exists(), reason="the official files are not beside the project")


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reel")
    maison.run("migrate", cwd=folder)
    said = [json.loads(maison.run("import", "territoires", str(DATA), "--json", cwd=folder).stdout),
            json.loads(maison.run("import", "structures", str(LIST), "--json", cwd=folder).stdout)]
    return folder, *said


def listed():
    return list(csv.DictReader(LIST.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


def test_territories(imported):
    rows = list(csv.DictReader(COMMUNES.read_text(encoding="utf-8-sig").splitlines()))
    _, territories, _ = imported
    assert territories["communes"] == len(rows) == 34_969
    assert territories["population"] == sum(int(row["population"] or 0) for row in rows) == 68_619_221


def test_structures(imported):
    _, _, structures = imported
    rows = listed()
    euros = sum(int(row["Investissement financier estimatif total de l’Etat"]) for row in rows)
    posts = sum(int(row["Nombre de conseillers validés par le COSELEC"]) for row in rows)
    assert (structures["acceptees"], structures["refusees"]) == (len(rows), 0) == (2_889, 0)
    assert structures["postes"] == posts == 3_925
    assert structures["montant_centimes"] == euros * 100 == 19_197_312_100


def test_again_and_shuffled_change_nothing(imported, tmp_path):
    folder, _, _ = imported
    header, *lines = LIST.read_text(encoding="utf-8-sig").splitlines()
    random.Random(7).shuffle(lines)
    shuffled = tmp_path / "liste.csv"
    shuffled.write_text("\n".join([header, *lines]) + "\n")
    for path in (LIST, shuffled):
        said = json.loads(maison.run("import", "structures", str(path), "--json", cwd=folder).stdout)
        assert (said["nouvelles"], said["modifiees"], said["inchangees"]) == (0, 0, 2_889)


def test_without_communes_it_stops_and_names_the_command(tmp_path):
    maison.run("migrate", cwd=tmp_path)
    done = maison.run("import", "structures", str(LIST), cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert "import territoires" in done.stdout + done.stderr


def test_beside_a_story_told_to_its_end(tmp_path):
    """The real list replaces the invented one, and the two territories' stories leave it as it is."""
    with maison.Server() as server:
        server.close()
        maison.run("import", "territoires", str(DATA), cwd=server.folder)
        maison.run("import", "structures", str(LIST), cwd=server.folder)
        server.start()
        visitor = requests.Session()
        form = visitor.get(server.base + "/demo/date").text
        hidden = dict(re.findall(r'name="(_\w+)" value="([^"]*)"', form))
        visitor.post(server.base + "/demo/date", data={**hidden, "jour": "17/06/2021", "heure": "9:00"}, timeout=60)
        assert re.search(r"17\s+juin 2021", visitor.get(server.base + "/demo/date").text)
        totals = visitor.get(server.base + "/api/v1/totaux").json()
        assert (totals["postes"], totals["montant_centimes"]) == (3_925, 19_197_312_100)
