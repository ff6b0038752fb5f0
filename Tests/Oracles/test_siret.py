"""Which SIRETs an import accepts, against python-stdnum."""

import json
import random

from stdnum.fr import siret as outside

import formulaire
import maison

HEADER = ("Raison sociale;Commune INSEE;Département;Région;Nombre de conseillers validés par le COSELEC;"
          "Date de validation en comité de sélection;Type;SIRET;Code département;Adresse;Code commune INSEE;"
          "Code postal;Investissement financier estimatif total de l’Etat;ZRR;QPV;France services")


def line(number: int, siret: str, name: str = "") -> str:
    return (f"{name or f'Association fictive {number}'};Montreuil;Seine-Saint-Denis;Île-de-France;1;24/03/2021;privée;"
            f"{siret};93;1 rue de l’Exemple 93100 MONTREUIL;93048;93100;40000;non;non;non")


def candidates() -> list[str]:
    """Right ones, ones with a digit changed, and La Poste's, which follow a rule of their own."""
    drawn = random.Random(14)
    right = [formulaire.siret(number) for number in range(1, 101)]
    changed = []
    for siret in right:
        place = drawn.randrange(14)
        digit = str((int(siret[place]) + drawn.randrange(1, 10)) % 10)
        changed.append(siret[:place] + digit + siret[place + 1:])
    post_office = [f"356000000{nic:05d}" for nic in drawn.sample(range(1, 99999), 100)]
    return right + changed + post_office + ["35600000000048"]


COMMUNES = """\
code,nom,nom_sans_article,tncc,dep,reg,arr,ctcd,canton,epci_siren,epci_nom,epci_nature,commune_siren,population,\
codes_postaux,lon,lat,coord_source,superficie_km2
93048,Montreuil,Montreuil,0,93,11,931,93D,9398,200054781,Métropole du Grand Paris,METRO,219300480,110758,93100,\
2.4491,48.8637,etalab-api-geo-2023,8.92
"""


def with_montreuil(folder):
    """A database of its own, with the one commune that the lines name."""
    (folder / "communes.csv").write_text(COMMUNES)
    maison.run("migrate", cwd=folder)
    maison.run("import", "territoires", "communes.csv", cwd=folder)


def import_lines(folder, lines, *words):
    path = folder / "liste.csv"
    path.write_text("\n".join([HEADER, *lines]) + "\n")
    done = maison.run("import", "structures", str(path), "--json", *words, cwd=folder, check=False)
    return done.returncode, json.loads(done.stdout)


def test_the_same_sirets_are_right_here_and_outside(tmp_path):
    with_montreuil(tmp_path)
    sirets = candidates()
    # La Poste's head office is right by Luhn, and its offices by the sum of their digits: either will do here.
    expected = [siret for siret in sirets if not outside.is_valid(siret)]
    _, said = import_lines(tmp_path, [line(number, siret) for number, siret in enumerate(sirets, 1)], "--dry-run")
    refused = [refusal["siret"] for refusal in said["refus"]]
    assert said["lignes"] == len(sirets)
    disputed = {siret for siret in set(refused) ^ set(expected)}
    assert all(siret.startswith("356000000") and formulaire.with_check(siret[:13]) == siret for siret in disputed), disputed
