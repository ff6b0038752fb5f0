"""The allocation at the country's size, by the program as it is built; each plan and bound recomputed by our checker."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "maison"))

import repartition

# Radius in km, posts, seconds, the gap asked for.
COUVERTURE = [(10, 1000, 2, 0.005), (10, 1000, 10, 0.004), (5, 1000, 2, 0.002), (10, 2000, 3, 0.001), (20, 400, 10, 0.0075)]

# The most memory that a calculation of the country may hold, in millions of bytes.
MEMORY = 150


def plan(program, folder, *options) -> dict:
    words = [program, "repartition", "plan", "--demand", f"{folder}/demand.csv", "--sites", f"{folder}/sites.csv",
             "--existing", f"{folder}/existing.csv", "--threads", "2", *map(str, options), "--json"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    said = json.loads(process.stdout.read())
    _, process.returncode, used = os.wait4(process.pid, 0)
    assert process.returncode == 0, words
    return said | {"megabytes": used.ru_maxrss / 1000}


def shows(program, data):
    """Yields a name and what was measured, in words."""
    country = repartition.Instance(data / "inst_fr")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "certificat.csv"
        for radius, posts, seconds, asked in COUVERTURE:
            said = plan(program, data / "inst_fr", "--model", "couverture", "--radius-km", radius, "--posts", posts,
                        "--seconds", seconds, "--certificat", path)
            model = repartition.Couverture(country, radius)
            check(said["value"], model.value(said["sites"]))
            check(said["bound"], model.bound(repartition.certificate(path), posts=posts))
            yield f"couverture {radius} km, {posts} posts, {seconds} s", verdict(said, said["gap"] <= asked and said["megabytes"] <= MEMORY)
        model = repartition.Equite(country)
        for seconds, floor, asked in ((1, 8_861_947, 1), (5, 8_861_947, 0.0026), (30, 8_865_000, 0.0022)):
            said = plan(program, data / "inst_fr", "--model", "equite", "--budget", 200_000_000, "--seconds", seconds,
                        "--certificat", path)
            assert model.faults(said["sites"], 200_000_000) == []
            check(said["value"], model.value(said["sites"]))
            check(said["bound"], model.bound(repartition.certificate(path), 200_000_000))
            assert said["bound"] >= 8_884_789.33
            yield f"équité 200 M€, {seconds} s", verdict(said, said["value"] >= floor and said["gap"] <= asked and said["megabytes"] <= MEMORY)
        yield "96 départements alone, 5 km", departements(program, data, pathlib.Path(folder))


def departements(program, data, folder) -> str:
    rows = lambda name: (data / "inst_fr" / f"{name}.csv").read_text().splitlines()
    (head, *demand), (sites_head, *sites) = rows("demand"), rows("sites")
    everybody = sum(int(row.split(",")[4]) for row in demand)
    proved, slowest = 0, 0.0
    names = sorted({row.split(",")[5] for row in demand})
    for name in names:
        own = [row for row in demand if row.split(",")[5] == name]
        kept = {row.split(",")[0] for row in own}
        (folder / "demand.csv").write_text("\n".join([head, *own]) + "\n")
        (folder / "sites.csv").write_text("\n".join([sites_head, *(row for row in sites if row.split(",")[1] in kept)]) + "\n")
        (folder / "existing.csv").write_text("demand_index\n")
        posts = -(-1000 * sum(int(row.split(",")[4]) for row in own) // everybody)
        said = plan(program, folder, "--model", "couverture", "--radius-km", 5, "--posts", posts, "--seconds", 1)
        check(said["value"], repartition.Couverture(repartition.Instance(folder), 5).value(said["sites"]))
        proved += said["stop"] == "optimal"
        slowest = max(slowest, said["seconds"])
    return f"{proved} of {len(names)} proved the best, the slowest in {slowest:.2f} s"


def check(said: float, found: float):
    assert abs(said - found) <= 1e-6 * max(1, abs(found)), (said, found)


def verdict(said: dict, held: bool) -> str:
    return (f"{said['value']:,.0f}, at most {said['bound'] - said['value']:,.0f} more possible ({100 * said['gap']:.3f} %), "
            f"{said['seconds']:.2f} s, {said['megabytes']:.0f} MB: {'held' if held else 'NOT HELD'}")


if __name__ == "__main__":
    for name, words in shows(sys.argv[1], pathlib.Path(sys.argv[2])):
        print(f"{name:<44} {words}", flush=True)
