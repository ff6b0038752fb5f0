"""Measures every list and search over HTTP: 20,000 candidats, 6,000 structures that apply and as many that an award list
names, 16 clients, the deepest page and the worst filter of each, on either engine. Prints the 99th percentile of each
address.

  Benchmarks/listes.py --donnees ../shared/data                              on SQLite, in a temporary folder
  bin/with-postgres Benchmarks/listes.py --donnees ../shared/data --postgres on PostgreSQL
"""

import argparse
import csv
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[1]
CLIENTS = 16

# What other roles open, by what the page of accounts says of them.
OTHERS = {
    "Agent de préfecture": ("/dossiers", "/candidats", "/candidats?q=demo", "/candidats?q=zzzz", "/mises-en-relation",
                            "/interets", "/seances"),
    "Structure, Livry-Gargan": ("/dossiers", "/mises-en-relation", "/recours", "/avenants"),
    "Coordonnateur": ("/dossiers", "/recueils"),
}


def program() -> str:
    release = ROOT / ".build" / "release" / "maillage"
    return os.environ.get("MAILLAGE_PROGRAM") or str(release)


def database(folder: pathlib.Path, on_postgres: bool) -> str:
    if not on_postgres:
        return f"sqlite:{folder}/maillage.db"
    connection = os.environ["MAILLAGE_TEST_POSTGRES"]
    name = f"listes{os.getpid()}"
    host = re.search(r"host=(\S+)", connection)[1]
    subprocess.run(["psql", "-h", host, "-U", "postgres", "-qc",
                    f"CREATE DATABASE {name} TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"], check=True)
    return f"host={host} user=postgres dbname={name}"


def luhn(digits: str) -> str:
    """The digits, then the one that makes Luhn's sum right."""
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(digits))]
    return digits + str(-sum(value - 9 if value > 9 else value for value in doubled) % 10)


def award_list(folder: pathlib.Path, structures: int) -> pathlib.Path:
    """An invented list, in the form in which the real one is published."""
    path = folder / "structures-20210310.csv"
    with open(path, "w", encoding="utf-8") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Raison sociale", "Nombre de conseillers validés par le COSELEC",
                       "Date de validation en comité de sélection", "Type", "SIRET", "Code département",
                       "Code commune INSEE", "Investissement financier estimatif total de l’Etat", "ZRR", "QPV",
                       "France services"])
        for rank in range(structures):
            department, commune = (("93", "93046"), ("93", "93005"), ("50", "50502"))[rank % 3]
            rows.writerow([f"Association fictive {rank % 977} de démonstration {rank}", 1 + rank % 4,
                           f"{1 + rank % 28:02}/02/2021", ("privée", "publique")[rank % 2],
                           luhn(luhn(str(99_800_000 + rank)) + "0001"), department, commune,
                           30_000 + rank * 7 % 90_000, "non", ("oui", "non")[rank % 5 > 0],
                           ("oui", "non")[rank % 7 > 0]])
    return path


def serve(base: str, folder: pathlib.Path) -> tuple[subprocess.Popen, str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = open(folder / "server.log", "w")
    process = subprocess.Popen([program(), "serve", "--database", base, "--port", str(port), "--limits", "off"],
                               stdout=log, stderr=log, cwd=folder)
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            if requests.get(address + "/health/ready", timeout=1).ok:
                return process, address
        except requests.RequestException:
            time.sleep(0.05)
    sys.exit((folder / "server.log").read_text())


def signed_in(address: str, role: str) -> requests.Session:
    """Somebody of the demonstration who holds the role, by the page that offers it."""
    session = requests.Session()
    page = session.get(address + "/demo/comptes").text
    row = next(part for part in page.split("<tr") if role in part and "<form" in part)
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', row))
    session.post(address + re.search(r'action="([^"]+)"', row)[1], data=fields)
    return session


def deepest(session: requests.Session, address: str, path: str) -> str:
    """The last page that the links « Suivante » lead to."""
    while True:
        found = re.search(r'href="([^"]+)" rel="next"', session.get(address + path).text)
        if not found:
            return path
        path = found[1].replace("&amp;", "&")


def p99(session: requests.Session, address: str, path: str, seconds: int) -> tuple[float, float]:
    """Milliseconds, and answers a second."""
    cookie = "; ".join(f"{name}={value}" for name, value in session.cookies.items())
    done = subprocess.run(
        ["wrk", "-t2", f"-c{CLIENTS}", f"-d{seconds}s", "--latency", "-H", f"Cookie: {cookie}", address + path],
        capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in done:
        sys.exit(f"{path}: not answered 200\n{done}")
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", done).groups()
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", done)[1])
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit], rate


def addresses(session, address):
    lists = {
        "candidats, première page": "/candidats",
        "candidats, nom de tous": "/candidats?q=demo",
        "candidats, deux débuts courants": "/candidats?q=ba+sa",
        "candidats, nom de personne": "/candidats?q=zzzz",
        "candidats, disponibles d’ici là": "/candidats?disponible=2021-03-02&q=demo",
        "candidats, aucun disponible": "/candidats?disponible=2020-01-01",
        "structures, cent lignes": "/structures?par=100",
        "structures, nom de toutes": "/structures?q=demonstration&par=100",
        "structures, deux mots courants": "/structures?q=fictive+976&par=100",
        "structures, nom de personne": "/structures?q=zzzz",
        "structures, montant": "/structures?tri=montant&sens=desc&par=100",
        "structures, tous les filtres": "/structures?territoire=departement:93&type=privee&qpv=oui&france_services=oui"
                                        "&du=2021-02-01&au=2021-02-28&q=demonstration&tri=date&par=100",
        "propositions à répondre": "/mises-en-relation?liste=a-repondre",
        "propositions terminées": "/mises-en-relation?liste=terminees",
        "offres": "/mises-en-relation/offres",
    }
    found = dict(lists)
    for name in ("candidats, première page", "candidats, nom de tous", "structures, cent lignes",
                 "structures, nom de toutes", "structures, montant", "propositions terminées", "offres"):
        found[name + ", dernière page"] = deepest(session, address, lists[name])
    for path in sorted(set(re.findall(r'href="(/dossiers\?liste=[a-zA-Z-]+)"', session.get(address + "/dossiers").text))):
        name = "dossiers, " + path.partition("=")[2]
        found[name] = path
        if (last := deepest(session, address, path)) != path:
            found[name + ", dernière page"] = last
    others = ("dossiers/note", "interets", "coordonnateurs", "seances", "comites", "recours", "avenants", "accords",
              "appels-a-candidatures", "recueils", "comites-de-pilotage", "scenarios", "calculs", "appariements",
              "comptes", "messages", "journal", "programme", "territoires?q=sa")
    found |= {other.partition("?")[0]: f"/{other}" for other in others}
    offers = re.findall(r'href="(/mises-en-relation/offres/\d+)"', session.get(address + lists["offres"]).text)
    found["qui pourrait venir"] = offers[0] + "/candidats"
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--candidats", type=int, default=20_000)
    parser.add_argument("--structures", type=int, default=6_000)
    parser.add_argument("--secondes", type=int, default=5)
    parser.add_argument("--donnees", help="the official communes: with them, an award list of as many structures")
    parser.add_argument("--seulement", default="", help="only the addresses whose name begins so")
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="listes-"))
    base = database(folder, options.postgres)
    start = time.monotonic()
    subprocess.run([program(), "demo", "--database", base, "--candidats", str(options.candidats),
                    "--structures", str(options.structures), "--seed", "1"], check=True, stdout=subprocess.DEVNULL)
    if options.donnees:
        for kind, path in (("territoires", options.donnees), ("structures", award_list(folder, options.structures))):
            subprocess.run([program(), "import", kind, str(path), "--database", base], check=True,
                           stdout=subprocess.DEVNULL)
    print(f"chargement : {time.monotonic() - start:.1f} s")
    process, address = serve(base, folder)
    worst = 0.0
    try:
        session = signed_in(address, "Équipe nationale")
        opened = [(session, name, path) for name, path in addresses(session, address).items()]
        for role, paths in OTHERS.items():
            session = signed_in(address, role)
            opened += [(session, role.partition(",")[0].lower(), path) for path in paths]
        for session, name, path in opened:
            if not name.startswith(options.seulement):
                continue
            slow, rate = p99(session, address, path, options.secondes)
            worst = max(worst, slow)
            print(f"{name:<42} p99 {slow:8.1f} ms {rate:8.0f}/s   {path}", flush=True)
    finally:
        process.terminate()
        process.wait()
    print(f"le pire : {worst:.1f} ms")


if __name__ == "__main__":
    main()
