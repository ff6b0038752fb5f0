"""The journal's chain computed again outside the program, from docs and columns alone; and what altering it gives."""

import contextlib
import hashlib
import json
import random
import shutil
import sqlite3
import time

import pytest
import requests

import formulaire
import maison

COLUMNS = ("numero, moment, auteur_compte, auteur_qualite, genre, sujet_type, sujet_id, faits, empreinte_personnel")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """A copy of the demonstration that a server has run on: every entry is sealed."""
    with maison.Server() as server:
        for number in range(8_000_000, 8_000_010):
            requests.post(server.base + formulaire.PATH, data=formulaire.candidature(number), timeout=20)
        pass_a_round(server)
        folder = tmp_path_factory.mktemp("journal")
        server.close()
        shutil.copytree(server.folder / "var", folder / "var")
    with contextlib.closing(sqlite3.connect(folder / "var" / "maillage.db")) as database:
        database.execute("PRAGMA journal_mode=DELETE")
    return folder


def pass_a_round(server, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.closing(sqlite3.connect(server.folder / "var" / "maillage.db")) as database:
            waiting = database.execute("SELECT (SELECT count(*) FROM journal) - (SELECT count(*) FROM sceau)").fetchone()
        if waiting == (0,):
            return
        time.sleep(0.2)
    raise AssertionError("entries still wait for their seal")


def number(value):
    return value.to_bytes(8, "big", signed=True)


def text(value):
    return number(len(value.encode())) + value.encode()


def canonical(row):
    numero, moment, compte, qualite, genre, sujet_type, sujet_id, faits, personnel = row
    return (b"MJE\x01" + number(numero) + number(moment) + (b"\x00" if compte is None else b"\x01" + number(compte))
            + text(qualite) + text(genre) + text(sujet_type) + number(sujet_id) + text(faits)
            + number(len(personnel)) + bytes(personnel))


def verify(folder, *words):
    done = maison.run("journal", "verify", "--json", *words, cwd=folder, check=False)
    return done.returncode, json.loads(done.stdout)


def test_the_chain_is_that_of_an_outside_program(sealed):
    digest = bytes(32)
    with contextlib.closing(sqlite3.connect(sealed / "var" / "maillage.db")) as database:
        seals = database.execute("SELECT position, entree, empreinte FROM sceau ORDER BY position").fetchall()
        entries = {row[0]: row for row in database.execute(f"SELECT {COLUMNS} FROM journal")}
    assert len(seals) == len(entries) > 0
    for position, entry, found in seals:
        digest = hashlib.sha256(digest + canonical(entries[entry]) + number(position)).digest()
        assert digest == found, f"place {position}"
    status, said = verify(sealed)
    assert status == 0
    assert said["scellees"] == len(seals)
    assert said["premiere_faute"] is None
    assert digest.hex() in json.dumps(said["tete"])


ALTERATIONS = {
    "a fact": "UPDATE journal SET faits = faits || 'x' WHERE numero = :n",
    "a moment": "UPDATE journal SET moment = moment + 1 WHERE numero = :n",
    "an author": "UPDATE journal SET auteur_qualite = 'autre' WHERE numero = :n",
    "a kind": "UPDATE journal SET genre = 'autre' WHERE numero = :n",
    "a subject": "UPDATE journal SET sujet_id = sujet_id + 1 WHERE numero = :n",
    "a row deleted": "DELETE FROM journal WHERE numero = :n",
    "a seal": "UPDATE sceau SET empreinte = zeroblob(32) WHERE entree = :n",
    "a seal deleted": "DELETE FROM sceau WHERE entree = :n",
}


@pytest.mark.parametrize("what", ALTERATIONS)
def test_altering_is_found(sealed, tmp_path, what):
    shutil.copytree(sealed / "var", tmp_path / "var")
    with contextlib.closing(sqlite3.connect(tmp_path / "var" / "maillage.db")) as database, database:
        numbers = [row[0] for row in database.execute("SELECT entree FROM sceau ORDER BY position")]
        # The last seal taken away leaves an entry that waits for its seal: only a kept head tells.
        chosen = random.Random(what).choice(numbers[:-1])
        database.execute(ALTERATIONS[what], {"n": chosen})
    status, said = verify(tmp_path)
    assert status == 3, said
    assert said["premiere_faute"] is not None


def test_a_tail_cut_is_found_against_a_kept_head(sealed, tmp_path):
    shutil.copytree(sealed / "var", tmp_path / "var")
    head = tmp_path / "tete"
    head.write_text(maison.run("journal", "tete", cwd=tmp_path).stdout)
    with contextlib.closing(sqlite3.connect(tmp_path / "var" / "maillage.db")) as database, database:
        last = database.execute("SELECT max(position) FROM sceau").fetchone()[0]
        entry = database.execute("SELECT entree FROM sceau WHERE position = ?", [last]).fetchone()[0]
        database.execute("DELETE FROM sceau WHERE position = ?", [last])
        database.execute("DELETE FROM personnel WHERE entree = ?", [entry])
        database.execute("DELETE FROM journal WHERE numero = ?", [entry])
    assert verify(tmp_path)[0] == 0, "nothing inside the database tells"
    assert verify(tmp_path, "--tete", str(head))[0] == 3
