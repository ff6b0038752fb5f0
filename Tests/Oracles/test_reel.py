"""The programme's real list, when its files are beside the project: counted here by Python's csv, there by the program."""

import csv
import json
import os
import pathlib
import random

import numpy as np
import pytest

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


def test_the_replay_counts_who_lives_near_a_seat(imported):
    """Real coverage recounted from the official files and the export, by the haversine; as many posts proposed."""
    folder = imported[0]
    said = json.loads(maison.run("repartition", "rejeu", "--json", cwd=folder).stdout)
    assert said["etat"] == "pret" and said["lignes"] == 2_889
    assert said["postes"] == 3_925 == said["reel"]["postes"] + said["postes_hors_carte"]
    places = {row["code"]: row for row in csv.DictReader(COMMUNES.open(encoding="utf-8-sig", newline="")) if row["lon"]}
    maison.run("export", "structures", "--format", "csv", "--output", "liste.csv", cwd=folder)
    lines = list(csv.DictReader((folder / "liste.csv").open(encoding="utf-8-sig", newline=""), delimiter=";"))[:-1]
    seats = {line["Code commune"] for line in lines} & set(places)
    assert said["reel"]["communes"] == len(seats)
    assert said["reel"]["postes"] == sum(int(line["Postes"]) for line in lines if line["Code commune"] in places)
    people = {code: int(row["population"] or 0) for code, row in places.items()}
    assert said["reel"]["population"] == sum(people.values())
    far = distances(places, seats)
    for covered in said["reel"]["couverts"]:
        assert covered["habitants"] == sum(people[code] for code in places if far[code] <= covered["rayon_km"])
    for proposal in said["propositions"]:
        assert proposal["bilan"]["postes"] == said["reel"]["postes"]
        assert proposal["bilan"]["valeur"] >= said["reel"]["valeur"]
        assert proposal["bilan"]["departements_hors_fourchette"] <= 1 < said["reel"]["departements_hors_fourchette"]


def test_a_tour_serves_those_it_says(imported):
    folder, fixed = imported[0], {"50502", "50129", "50147"}
    said = json.loads(maison.run("repartition", "tournee", "--base", "50502", "--fixes", ",".join(sorted(fixed)), "--lieux", "6",
                                 "--portee", "70", "--json", cwd=folder).stdout)
    rows = csv.DictReader(COMMUNES.open(encoding="utf-8-sig", newline=""))
    places = {row["code"]: row for row in rows if row["dep"] == "50" and row["lon"]}
    served = lambda seats: sum(int(places[code]["population"]) for code, far in distances(places, seats).items() if far <= 10)
    assert len(said["lieux"]) == 6 and said["mieux_possible"] == 0
    assert said["avant"] == served(fixed) and said["apres"] == served(fixed | set(said["lieux"]))
    far = distances(places, fixed)
    assert all(far[code] > 10 for code in said["lieux"])
    away = distances(places, {"50502"})
    assert all(away[code] <= 70 for code in said["lieux"])


def distances(places, seats):
    """From each commune to the nearest seat, in kilometres; never across the sea."""
    land = lambda row: row["dep"] if row["dep"][:2] in ("97", "98") else ""
    found = {}
    for part in {land(row) for row in places.values()}:
        codes = [code for code, row in places.items() if land(row) == part]
        near = [code for code in codes if code in seats]
        point = lambda chosen, column: np.radians([float(places[code][column]) for code in chosen])
        lat, lon = point(near, "lat"), point(near, "lon")
        for code, own_lat, own_lon in zip(codes, point(codes, "lat"), point(codes, "lon")):
            h = np.sin((lat - own_lat) / 2) ** 2 + np.cos(lat) * np.cos(own_lat) * np.sin((lon - own_lon) / 2) ** 2
            found[code] = 2 * 6371.0088 * float(np.arcsin(np.sqrt(h)).min()) if near else float("inf")
    return found


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
