"""A backup taken under load, read by SQLite's own shell, restored, and compared."""

import json
import shutil
import subprocess
import threading

import requests

import formulaire
import maison


def sqlite(path, command):
    return subprocess.run(["sqlite3", "-readonly", str(path), command], capture_output=True, text=True, check=True).stdout


def test_a_backup_under_load_restores_to_the_same_exports(tmp_path):
    with maison.Server() as server:
        going = threading.Event()
        loads = [threading.Thread(target=load, args=(server.base, going, 1_000 * place), daemon=True) for place in range(4)]
        for thread in loads:
            thread.start()
        copy = tmp_path / "copie.db"
        maison.run("backup", str(copy), cwd=server.folder)
        going.set()
        for thread in loads:
            thread.join(15)
    assert sqlite(copy, "PRAGMA integrity_check").strip() == "ok"
    assert sqlite(copy, "PRAGMA foreign_key_check").strip() == ""
    maison.run("verify-backup", str(copy), cwd=tmp_path)
    (tmp_path / "var").mkdir()
    maison.run("restore", str(copy), cwd=tmp_path)
    assert export(tmp_path, "sqlite:var/maillage.db") == export(tmp_path, f"sqlite:{copy}")
    assert json.loads(maison.run("journal", "verify", "--json", cwd=tmp_path).stdout)["premiere_faute"] is None


def test_a_damaged_backup_is_refused(tmp_path):
    shutil.copytree(maison.template() / "var", tmp_path / "var")
    copy = tmp_path / "copie.db"
    maison.run("backup", str(copy), cwd=tmp_path)
    with open(copy, "r+b") as file:
        file.seek(copy.stat().st_size // 2)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 255]))
    assert maison.run("verify-backup", str(copy), cwd=tmp_path, check=False).returncode == 3


def load(base, going, start):
    number = start
    while not going.is_set():
        number += 1
        requests.post(base + formulaire.PATH, data=formulaire.candidature(number), timeout=10)


def export(folder, database):
    maison.run("export", "structures", "--format", "csv", "--canonique", "--output", "canonique.csv",
               "--database", database, cwd=folder)
    return (folder / "canonique.csv").read_bytes()
