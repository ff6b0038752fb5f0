"""Measures each claim of speed beside its peer, the two taking turns in one run, and prints medians.

Parts: ecriture (the form's write in process, against a bare C loop), formulaire (the same over HTTP, against
FastAPI), page (100 rows, against FastAPI with Jinja2), postgres, repartition, essais, appariement (ours alone).
"""

import argparse
import collections
import contextlib
import datetime
import html
import itertools
import json
import os
import pathlib
import re
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
HERE = ROOT / "Benchmarks"
OUT = ROOT / ".build" / "bench"
RELEASE = ROOT / ".build" / "release"
PROGRAM = str(RELEASE / "maillage")
STATEMENTS = HERE / "candidature.sql"
CLIENTS = 64
PARTS = ("ecriture", "formulaire", "page", "postgres", "repartition", "essais", "appariement")

# What differs from one row of the page to the next: its texts, and the values of these attributes.
VARIES = re.compile(r'(>|(?:href|value|datetime)=")([^<"]+)(?=(<|"))')

# What the form sends; JOUR is replaced by a day to come, SIRET and NUMERO by another one each time.
FORM = (HERE / "candidature.form").read_text().strip()


def command(*words, env=None, **options) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(env or {})}, **options)
    if done.returncode:
        sys.exit(f"{words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Bench:
    def __init__(self, options):
        self.seconds, self.rounds, self.data = options.seconds, options.rounds, options.donnees
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="bench-", dir=OUT))
        self.rates: dict[str, list[float]] = {}
        self.p99: dict[str, list[float]] = {}
        self.notes: dict[str, object] = {}

    def keep(self, name: str, rate: float, p99: float | None = None):
        self.rates.setdefault(name, []).append(rate)
        if p99 is not None:
            self.p99.setdefault(name, []).append(p99)
        print(f"  {name:<42} {rate:>10,.0f}/s" + (f"   p99 {p99:.1f} ms" if p99 is not None else ""), flush=True)

    def take_turns(self, *competitors):
        """Each in turn, so that a slow minute of the machine falls on all."""
        for round_ in range(self.rounds):
            print(f"round {round_ + 1} of {self.rounds}", flush=True)
            for run in competitors:
                run()

    def sync_rate(self):
        self.keep("disk: write 4 kB + fdatasync", float(command(OUT / "sync_rate", self.folder, 1)))

    def median(self, name: str) -> float:
        return statistics.median(self.rates[name])

    # Databases

    def prepare(self):
        self.base = self.folder / "base.db"
        self.fill(f"sqlite:{self.base}")

    def start(self) -> str:
        """A day when a post may start: the demonstration has a clock of its own."""
        return str(datetime.date.today() + datetime.timedelta(days=180)) if self.data else "2021-12-01"

    def fill(self, database: str):
        """The same territories and the same list on both engines."""
        command(PROGRAM, "migrate", "--database", database)
        if not self.data:
            return command(PROGRAM, "demo", "--database", database)
        command(PROGRAM, "import", "territoires", self.data, "--database", database)
        listed = next(pathlib.Path(self.data).rglob("structures-conventionnees-*.csv"))
        command(PROGRAM, "import", "structures", listed, "--database", database)

    def copy(self, name: str) -> pathlib.Path:
        path = self.folder / f"{name}.db"
        for old in self.folder.glob(f"{name}.db*"):
            old.unlink()
        shutil.copy(self.base, path)
        return path

    # The form's write, in process

    def write_ours(self, name="ours, 64 clients", clients=CLIENTS, database=None, env=None, seal=False):
        database = database or f"sqlite:{self.copy('ours')}"
        said = json.loads(command(RELEASE / "BenchEcriture", "--database", database, "--clients", clients,
                                  "--seconds", self.seconds, *(["--seal"] if seal else []), env=env))
        self.keep(name, said["writes"] / said["seconds"])
        return said

    def write_bare(self, name: str, group: int):
        self.keep(name, float(command(OUT / "commit_loop", self.copy("bare"), STATEMENTS, group, self.seconds)))

    def syncs_per_write(self) -> float:
        counted = self.folder / "syncs"
        said = self.write_ours("ours, 64 clients, flushes counted", env={
            "LD_PRELOAD": str(OUT / "count_syncs.so"), "SYNC_COUNT": str(counted)})
        return int(counted.read_text()) / said["writes"]

    def check_statements(self):
        """The text file holds what one write of ours executes, else the loop measures something else."""
        traced = self.folder / "trace.sql"
        command(RELEASE / "BenchEcriture", "--database", f"sqlite:{self.copy('trace')}", "--clients", 1, "--writes", 1,
                env={"LD_PRELOAD": str(OUT / "count_syncs.so"), "SQL_TRACE": str(traced)})
        ours = [line for line in traced.read_text().splitlines()]
        missing = [line for line in STATEMENTS.read_text().splitlines()
                   if line and not line.startswith(("#", "--")) and line not in ours]
        if missing:
            sys.exit("Benchmarks/candidature.sql holds what our write no longer executes:\n" + "\n".join(missing))

    def ecriture(self):
        self.check_statements()
        self.take_turns(
            self.sync_rate,
            self.write_ours,
            lambda: self.write_bare("bare C loop, 64 a commit", CLIENTS),
            lambda: self.write_ours("ours, 64 clients, sealing beside", seal=True),
            lambda: self.write_ours("ours, one at a time", 1),
            lambda: self.write_bare("bare C loop, one a commit", 1))
        self.notes["flushes per acknowledged write"] = round(self.syncs_per_write(), 4)
        self.notes["write: share of the bare loop"] = round(
            self.median("ours, 64 clients") / self.median("bare C loop, 64 a commit"), 3)
        self.notes["write: share of it with the sealer beside"] = round(
            self.median("ours, 64 clients, sealing beside") / self.median("bare C loop, 64 a commit"), 3)
        self.notes["write: 64 clients over one at a time"] = round(
            self.median("ours, 64 clients") / self.median("ours, one at a time"), 2)

    # Over HTTP

    @contextlib.contextmanager
    def serving(self, words: list, health: str, port: int, env=None, cwd=None):
        log = open(self.folder / f"server-{port}.log", "w")
        process = subprocess.Popen([str(word) for word in words], stdout=log, stderr=log, cwd=cwd,
                                   stdin=subprocess.DEVNULL, env={**os.environ, **(env or {})})
        try:
            for _ in range(400):
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(f"http://127.0.0.1:{port}{health}", timeout=1).read()
                    break
                if process.poll() is not None:
                    sys.exit(f"{words} ended: see {log.name}")
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)

    def ours(self, database: str):
        port = free_port()
        return self.serving([PROGRAM, "serve", "--database", database, "--host", "127.0.0.1", "--port", port,
                             "--limits", "off"], "/health/ready", port, cwd=self.folder)

    def peer(self, module: str, workers: int, env: dict):
        port = free_port()
        return self.serving([sys.executable, "-m", "uvicorn", f"{module}:app", "--port", port, "--workers", workers,
                             "--no-access-log", "--log-level", "warning"], "/health", port, env, HERE / "peers")

    def load(self, name: str, url: str, script: str):
        said = command("wrk", "-t1", f"-c{CLIENTS}", f"-d{self.seconds}s", "-s", HERE / "wrk" / script, url,
                       env={"BENCH_LUA": str(HERE / "wrk"), "BENCH_FORM": FORM.replace("JOUR", self.start())})
        result = json.loads(re.search(r"^BENCH (.*)$", said, re.M)[1])
        # A stall of the disk may make one client wait too long; more than one in a hundred is a fault.
        if result["refused"] or result["broken"] > result["answers"] / 100:
            sys.exit(f"{name}: {result['refused']} answers refused, {result['broken']} broken")
        self.keep(name, result["perSecond"], result["p99ms"])

    def formulaire(self):
        path = "/candidatures/structures/nouvelle"
        peer_env = {"MAILLAGE_BENCH_DATABASE": str(self.copy("peer")), "MAILLAGE_BENCH_STATEMENTS": str(STATEMENTS)}
        with contextlib.ExitStack() as stack:
            ours = stack.enter_context(self.ours(f"sqlite:{self.copy('http')}"))
            one = stack.enter_context(self.peer("form", 1, peer_env))
            self.take_turns(
                self.sync_rate,
                lambda: self.load("form: ours", ours + path, "candidature.lua"),
                lambda: self.load("form: FastAPI + sqlite3", one + path, "candidature.lua"))
        self.notes["form: ours over FastAPI"] = round(
            self.median("form: ours") / self.median("form: FastAPI + sqlite3"), 2)

    def page(self):
        with contextlib.ExitStack() as stack:
            ours = stack.enter_context(self.ours(f"sqlite:{self.copy('page')}"))
            page = fetch(ours + self.page_path())
            files = {name: self.folder / name for name in ("frame.html", "template.html", "rows.db")}
            files["frame.html"].write_text(page)
            self.peer_rows(files["rows.db"], files["template.html"], page)
            peer = stack.enter_context(self.peer("structures", 2, {
                "MAILLAGE_BENCH_DATABASE": str(files["rows.db"]), "MAILLAGE_BENCH_FRAME": str(files["frame.html"]),
                "MAILLAGE_BENCH_TEMPLATE": str(files["template.html"])}))
            weights = len(page.encode()), len(fetch(peer + "/structures").encode())
            self.notes["page: bytes, ours and peer"] = weights
            if abs(weights[0] - weights[1]) > weights[0] * 0.05:
                sys.exit(f"The two pages do not weigh the same: {weights}")
            self.take_turns(
                lambda: self.load("page: ours", ours + self.page_path(), "page.lua"),
                lambda: self.load("page: FastAPI + Jinja2, 2 workers", peer + "/structures", "page.lua"),
                lambda: self.load("page: /health/live", ours + "/health/live", "page.lua"))
        self.notes["page: ours over FastAPI"] = round(
            self.median("page: ours") / self.median("page: FastAPI + Jinja2, 2 workers"), 2)
        self.notes["page: p99 in ms, ours and peer"] = tuple(
            statistics.median(self.p99[name]) for name in ("page: ours", "page: FastAPI + Jinja2, 2 workers"))
        self.notes["page: share of /health/live"] = round(
            self.median("page: ours") / self.median("page: /health/live"), 3)

    def page_path(self) -> str:
        return "/structures?par=100"

    def peer_rows(self, database: pathlib.Path, template: pathlib.Path, page: str):
        """The markup of our rows as a Jinja2 template, and what varies in them as columns of the peer's table."""
        body = page.split("<tbody>", 1)[1].rsplit("</tbody>", 1)[0]
        rows = ["<tr" + row for row in body.split("<tr")[1:]]
        self.notes["page: rows"] = len(rows)
        shapes = collections.Counter(VARIES.sub("", row) for row in rows)
        model = next(row for row in rows if VARIES.sub("", row) == shapes.most_common(1)[0][0])
        places = itertools.count()
        template.write_text(
            "{{ head|safe }}<tbody>{% for row in rows %}"
            + VARIES.sub(lambda found: f"{found[1]}{{{{ row.c{next(places)} }}}}", model)
            + "{% endfor %}</tbody>{{ foot|safe }}")
        width = next(places)
        with contextlib.closing(sqlite3.connect(database)) as opened, opened:
            columns = ", ".join(f"c{place} TEXT NOT NULL" for place in range(width))
            opened.execute(f"CREATE TABLE ligne (rang INTEGER PRIMARY KEY, {columns})")
            for rank, row in enumerate(rows):
                cells = [html.unescape(found[2]) for found in VARIES.finditer(row)]
                cells = (cells + [""] * width)[:width]
                opened.execute(f"INSERT INTO ligne VALUES ({', '.join('?' * (width + 1))})", [rank, *cells])

    # PostgreSQL

    def postgres(self):
        database = os.environ["MAILLAGE_TEST_POSTGRES"]
        self.fill(database)
        self.take_turns(
            lambda: self.write_ours("PostgreSQL: write, 64 clients", database=database),
            lambda: self.write_ours("PostgreSQL: write, one at a time", 1, database=database),
            lambda: self.write_ours("PostgreSQL: write, 64, sealing beside", database=database, seal=True))
        with self.ours(database) as ours:
            self.take_turns(
                lambda: self.load("PostgreSQL: form", ours + "/candidatures/structures/nouvelle", "candidature.lua"),
                lambda: self.load("PostgreSQL: page", ours + self.page_path(), "page.lua"))

    # The account

    def repartition(self):
        """The allocation of the country, recomputed; and what the library alone takes, in process."""
        data = pathlib.Path(self.data or ROOT.parent / "shared" / "data") / "repartition"
        if not (data / "inst_fr").exists():
            self.notes["repartition"] = "skipped: no reference instances"
            return
        import plans
        for name, words in plans.shows(str(ROOT / ".build" / "release" / "maillage"), data):
            print(f"{name:<44} {words}", flush=True)
            self.notes[name] = words
        self.notes["repartition in process"] = command(str(ROOT / ".build" / "release" / "BenchRepartition"), str(data)).strip()

    def essais(self):
        """« What if » over HTTP in the demonstration, by an agent without JavaScript."""
        import essais
        database = f"sqlite:{self.folder / 'demonstration.db'}"
        command(PROGRAM, "migrate", "--database", database)
        command(PROGRAM, "demo", "--database", database)
        with self.ours(database) as ours:
            self.notes["what if, over HTTP"] = essais.measure(ours)

    def appariement(self):
        """The matching of the programme's size, without and with each person's reasons, in turns."""
        import appariement
        path = self.folder / "voeux.txt"
        self.notes["appariement: wishes"] = appariement.draw(path)
        # Milliseconds after reading, and the most that is asked for; then those of the whole command.
        asked = {"appariement": 50, "appariement with reasons": 150}
        times: dict[str, list[float]] = {name: [] for name in asked}
        whole: dict[str, list[float]] = {name: [] for name in asked}
        for _ in range(self.rounds):
            for name, options in zip(asked, ([], ["--explications"])):
                start = time.perf_counter()
                said = json.loads(command(PROGRAM, "appariement", "run", "--instance", path, *options, "--json"))
                whole[name].append(1000 * (time.perf_counter() - start))
                assert said["blocking_pairs"] == 0, said
                times[name].append(1000 * said["seconds"])
        self.notes["appariement: digest"] = said["digest"]
        for name, found in times.items():
            median = statistics.median(found)
            self.notes[name] = (f"median {median:.0f} ms after reading, {min(found):.0f} to {max(found):.0f}; with reading and "
                                f"the count of blocking pairs {statistics.median(whole[name]):.0f}: "
                                f"{'held' if median <= asked[name] else 'NOT HELD'}")

    def table(self):
        print(f"\n{'medians of ' + str(self.rounds) + ' rounds':<44} {'per second':>12} {'lowest':>10} {'highest':>10} {'p99 ms':>8}")
        for name, rates in self.rates.items():
            p99 = f"{statistics.median(self.p99[name]):8.1f}" if name in self.p99 else " " * 8
            print(f"{name:<44} {statistics.median(rates):>12,.0f} {min(rates):>10,.0f} {max(rates):>10,.0f} {p99}")
        for name, value in self.notes.items():
            print(f"{name:<44} {value}")
        result = {"rounds": self.rounds, "seconds": self.seconds, "rates": self.rates, "p99ms": self.p99, "notes": self.notes}
        (OUT / "results.json").write_text(json.dumps(result, indent=2) + "\n")
        print(f"\n{(OUT / 'results.json').relative_to(ROOT)}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(url: str) -> str:
    return urllib.request.urlopen(url, timeout=30).read().decode()


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--seconds", type=int, default=5, help="how long each measure lasts")
    words.add_argument("--rounds", type=int, default=5, help="how often each takes its turn")
    words.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    beside = ROOT.parent / "shared" / "data"
    words.add_argument("--donnees", default=str(beside) if beside.exists() else None,
                       help="a folder with the official files and the award list (100 rows); else the demonstration")
    options = words.parse_args()
    bench = Bench(options)
    try:
        bench.prepare()
        for part in options.only:
            print(f"\n{part}", flush=True)
            getattr(bench, part)()
        bench.table()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
