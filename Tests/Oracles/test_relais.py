"""Commands that write while the server holds the file: done through it, and refused once nobody answers."""

import json
import stat
import subprocess

import pytest
import requests

import maison


@pytest.fixture
def own():
    with maison.Server() as running:
        yield running


def compte(folder, courriel):
    return subprocess.run(
        [maison.PROGRAM, "compte", "create", "--email", courriel, "--role", "prefecture", "--territoire",
         "departement:93", "--prenom", "Camille", "--nom", "Exemple", "--mot-de-passe-stdin", "--json"],
        cwd=folder, capture_output=True, text=True, input="sept chevaux au pré\n")


def test_an_account_is_created_while_the_server_serves(own):
    done = compte(own.folder, "camille@prefecture-93.example")
    assert done.returncode == 0, done.stdout + done.stderr
    again = compte(own.folder, "camille@prefecture-93.example")
    assert again.returncode == 1, "a refusal keeps its exit code"
    checked = maison.run("journal", "verify", "--json", cwd=own.folder)
    assert json.loads(checked.stdout)["premiere_faute"] is None
    assert requests.get(own.base + "/", timeout=5).ok


def test_the_socket_is_its_owners_alone_and_goes_with_the_server(own):
    place = own.folder / "var" / "maillage.db.sock"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    own.close()
    assert not place.exists()
    assert compte(own.folder, "camille@prefecture-93.example").returncode == 0, "nobody holds the file any more"


def test_a_killed_server_is_no_obstacle(own):
    own.process.kill()
    own.process.wait()
    assert compte(own.folder, "camille@prefecture-93.example").returncode == 0
