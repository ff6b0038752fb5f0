"""The README's first command: built in release, the demonstration loaded once, served; started again, the data are kept."""

import contextlib
import os
import pathlib
import re
import signal
import socket
import subprocess
import time

import pytest
import requests

import formulaire

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The first start builds the release program.
PATIENCE = 1_800


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def started(database: pathlib.Path, log: pathlib.Path):
    """`bin/run` until it answers: its address, and what it printed on the way."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    with open(log, "w") as written:
        process = subprocess.Popen(
            ["bin/run", "--port", str(port)], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=written, stderr=written,
            env=os.environ | {"MAILLAGE_DATABASE": f"sqlite:{database}"})
    try:
        limit = time.monotonic() + PATIENCE
        while not answers(address):
            assert process.poll() is None and time.monotonic() < limit, log.read_text()[-4000:]
            time.sleep(0.2)
        yield address, log.read_text()
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def answers(address: str) -> bool:
    try:
        return requests.get(address + "/health/ready", timeout=2).ok
    except requests.RequestException:
        return False


@pytest.fixture
def database(tmp_path):
    """A database of its own; what bin/run notes about it under var/ goes away with it."""
    known = set((ROOT / "var").glob("*"))
    yield tmp_path / "maillage.db"
    for note in set((ROOT / "var").glob("demonstration-*.txt")) - known:
        note.unlink()


def test_it_builds_loads_serves_and_starts_again_with_its_data(database, tmp_path):
    with started(database, tmp_path / "first.log") as (address, printed):
        assert address in printed and "/demo/courriels" in printed and "@" in printed
        assert "Maillage" in requests.get(address).text
        letters = re.findall(r'href="(/demo/courriels/\d+)"', requests.get(address + "/demo/courriels").text)
        here = address.removeprefix("http://")
        assert any(here in requests.get(address + letter).text for letter in letters), "letters link to this site"
        numero = formulaire.send(address, 1)
    with started(database, tmp_path / "second.log") as (address, printed):
        assert "Building" not in printed
        assert numero in requests.get(address + "/demo/courriels").text
