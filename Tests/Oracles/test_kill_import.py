"""Kills an import at a random moment, again and again: all of it is there or none of it, and a second run ends it."""

import contextlib
import random
import shutil
import signal
import sqlite3
import subprocess
import time

import pytest

import maison
from test_reel import DATA, LIST

KILLS = 6

pytestmark = pytest.mark.skipif(not LIST.exists(), reason="the official files are not beside the project")

TERRITORIES = ("territoires", str(DATA))
STRUCTURES = ("structures", str(LIST))
# What stands in the base before and after each: tables and their numbers of rows.
TABLES = {
    TERRITORIES: ("commune", "commune_ancienne", "intercommunalite", "contour", "import_territoires"),
    STRUCTURES: ("structure", "attribution", "liste_attributions"),
}


def count(folder, what):
    with contextlib.closing(sqlite3.connect(folder / "var" / "maillage.db")) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        return tuple(base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES[what])


@pytest.fixture(scope="module")
def bases(tmp_path_factory):
    """Before each import: an empty base, the same with its communes, and the demonstration with its communes."""
    root = tmp_path_factory.mktemp("import")
    empty, ready, demo = root / "empty", root / "ready", root / "demo"
    (empty / "var").mkdir(parents=True)
    maison.run("migrate", cwd=empty)
    shutil.copytree(empty, ready)
    maison.run("import", *TERRITORIES, cwd=ready)
    shutil.copytree(maison.template(), demo)
    maison.run("import", *TERRITORIES, cwd=demo)
    return {"empty": empty, "ready": ready, "demo": demo}


@pytest.mark.parametrize("start,what", [("empty", TERRITORIES), ("ready", STRUCTURES), ("demo", STRUCTURES)])
def test_all_or_nothing(bases, tmp_path, start, what):
    whole = tmp_path / "whole"
    shutil.copytree(bases[start], whole)
    before, began = count(whole, what), time.monotonic()
    maison.run("import", *what, cwd=whole)
    lasts, after = time.monotonic() - began, count(whole, what)
    assert after != before
    dice, seen, cut = random.Random(2021), [], 0
    for kill in range(KILLS):
        folder = tmp_path / f"kill-{kill}"
        shutil.copytree(bases[start], folder)
        process = subprocess.Popen(
            [maison.PROGRAM, "import", *what], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most of an import is reading; the writing, which could be torn, is at its end.
        time.sleep(lasts * dice.uniform(0.2, 1))
        process.send_signal(signal.SIGKILL)
        cut += process.wait() == -signal.SIGKILL
        found = count(folder, what)
        assert found in (before, after), f"neither nothing nor all: {found}"
        seen.append(found == after)
        maison.run("import", *what, cwd=folder)
        assert count(folder, what) == after
        maison.run("journal", "verify", cwd=folder)
        shutil.rmtree(folder)
    assert cut, "every import ended before its kill"
    print(f"{cut} killed of {KILLS}, {sum(seen)} had committed; whole import {lasts:.1f} s")
