"""Kills the server in mid-load, again and again: what was acknowledged is there, once, and nothing is torn."""

import contextlib
import itertools
import os
import shutil
import signal
import sqlite3
import threading
import time

import requests

import formulaire
import maison

KILLS = int(os.environ.get("MAILLAGE_TEST_KILLS", "50"))
CLIENTS = 32
ENOUGH = 1_000


class Client(threading.Thread):
    """Sends forms one after the other, and keeps its own log of what was answered."""

    def __init__(self, server, numbers):
        super().__init__(daemon=True)
        self.server, self.numbers = server, numbers
        self.acknowledged: list[tuple[dict, str]] = []
        self.unanswered: list[dict] = []
        self.refusals: list[str] = []
        self.going = True

    def run(self):
        session, again = requests.Session(), None
        while self.going:
            form = again or formulaire.candidature(next(self.numbers))
            try:
                answer = session.post(self.server.base + formulaire.PATH, data=form, timeout=10, allow_redirects=False)
            except requests.RequestException:
                # Nobody knows whether it was done: sent again with its key, as a person presses the button again.
                again = form
                time.sleep(0.05)
                continue
            again = None
            number = formulaire.number(answer)
            if answer.ok and number:
                self.acknowledged.append((form, number))
            elif answer.status_code < 500:
                self.refusals.append(f"{answer.status_code}: {answer.text[:2000]}")
        if again:
            self.unanswered.append(again)


def effects(path) -> dict[str, int]:
    """By SIRET, how many candidatures the database holds."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        return dict(database.execute("SELECT identifiant, count(*) FROM candidature GROUP BY identifiant"))


def wrong(acknowledged, path) -> list[str]:
    """The acknowledged forms that have not exactly one effect: the judgement that must catch a loss."""
    found = effects(path)
    return [form["siret"] for form, _ in acknowledged
            if sum(count for key, count in found.items() if form["siret"] in key) != 1]


def test_no_acknowledged_write_is_lost(tmp_path):
    numbers = itertools.count(1)
    server = maison.Server()
    clients = [Client(server, numbers) for _ in range(CLIENTS)]
    try:
        for client in clients:
            client.start()
        kills = 0
        while kills < KILLS or sum(len(client.acknowledged) for client in clients) < ENOUGH:
            before = sum(len(client.acknowledged) for client in clients)
            deadline = time.monotonic() + 20
            while sum(len(client.acknowledged) for client in clients) < before + 10 + kills % 40:
                refusals = list(itertools.chain.from_iterable(client.refusals for client in clients))
                assert not refusals, refusals[0]
                assert time.monotonic() < deadline, "no form was acknowledged in twenty seconds"
                time.sleep(0.005)
            os.kill(server.process.pid, signal.SIGKILL)
            server.process.wait()
            kills += 1
            server.start(same_port=True)
        for client in clients:
            client.going = False
        for client in clients:
            client.join(30)
        check(server, clients, tmp_path)
    finally:
        server.stop()


def check(server, clients, tmp_path):
    acknowledged = list(itertools.chain.from_iterable(client.acknowledged for client in clients))
    database = server.folder / "var" / "maillage.db"
    assert len(acknowledged) >= ENOUGH
    assert wrong(acknowledged, database) == []
    # A key sent again has the same answer and no second effect.
    count = sum(effects(database).values())
    for form, number in acknowledged[:: max(1, len(acknowledged) // 200)]:
        again = requests.post(server.base + formulaire.PATH, data=form, timeout=10, allow_redirects=False)
        assert (again.ok, formulaire.number(again)) == (True, number)
    assert sum(effects(database).values()) == count
    server.close()
    with contextlib.closing(sqlite3.connect(database)) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    maison.run("journal", "verify", cwd=server.folder)
    # The control: the same judgement on a base that lost acknowledged writes must say so.
    control = tmp_path / "control.db"
    shutil.copy(database, control)
    dropped = {form["siret"] for form, _ in acknowledged[:5]}
    with contextlib.closing(sqlite3.connect(control)) as opened, opened:
        for siret in dropped:
            opened.execute("DELETE FROM candidature WHERE instr(identifiant, ?) > 0", [siret])
    assert set(wrong(acknowledged, control)) == dropped
    print(f"{len(acknowledged)} acknowledged writes, none lost")
