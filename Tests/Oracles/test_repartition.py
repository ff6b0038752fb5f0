"""Plans, their values, constraints, digests and certificates, recomputed; optima against HiGHS."""

import json
import os
import pathlib
import random

import highspy
import pytest

import maison
import repartition

DATA = pathlib.Path(os.environ.get("MAILLAGE_DATA") or maison.ROOT / "../shared/data") / "repartition"
real = pytest.mark.skipif(not (DATA / "inst_fr").exists(), reason="../shared/data is absent")


def write(folder, seed, communes, sites):
    """A small country: numbers with holes, lines in any order, an overseas part, empty communes."""
    drawn = random.Random(seed)
    numbers = drawn.sample(range(10_000), communes)
    demand = [f"{i},{i:05d},{46 + drawn.random():.5f},{2 + 1.4 * drawn.random():.5f},"
              f"{0 if k % 9 == 0 else drawn.randrange(1, 20_000)},{'972' if k % 8 == 0 else f'0{1 + k % 3}'}"
              for k, i in enumerate(numbers)]
    lines = [f"{j},{drawn.choice(numbers)},{kind},{cost},{drawn.randrange(1, 4)},{int(k % 7 == 0)},0,0"
             for k, j in enumerate(drawn.sample(range(4_000_000_000), sites))
             for kind, cost in [("priv", 40_000) if k % 3 == 0 else ("pub", 50_000)]]
    return save(folder, demand, lines, [str(i) for i in drawn.sample(numbers, 3)])


def save(folder, demand, sites, existing):
    folder.mkdir(exist_ok=True)
    heads = {"demand": "i,code,lat,lon,pop,dep",
             "sites": "j,demand_index,type,cost_eur,cap,guaranteed,qpv,existing_fs", "existing": "demand_index"}
    for name, lines in (("demand", demand), ("sites", sites), ("existing", existing)):
        (folder / f"{name}.csv").write_text("\n".join([heads[name], *lines]) + "\n")
    return folder


def plan(folder, *options, check=True):
    words = ["repartition", "plan", "--demand", f"{folder}/demand.csv", "--sites", f"{folder}/sites.csv", *options, "--json"]
    done = maison.run(*words, cwd=maison.ROOT, check=check)
    return json.loads(done.stdout) if check else done


def consistent(said, instance):
    assert list(said) == ["value", "bound", "gap", "posts", "spent", "sites", "seconds", "stop", "digest"]
    assert said["digest"] == repartition.digest(said["sites"])
    assert said["posts"] == sum(said["sites"].values())
    assert said["spent"] == (instance.posts(said["sites"]) * instance.cost).sum()
    assert said["value"] <= said["bound"] * (1 + 1e-9) + 1e-9
    assert said["gap"] == pytest.approx((said["bound"] - said["value"]) / said["bound"] if said["bound"] else 0)


def highs_couverture(model, posts):
    """The optimum by an outside solver."""
    reached = sorted(set().union(*[set(found.tolist()) for found in model.covers]))
    solver = highspy.Highs()
    solver.silent()
    opened = [solver.addBinary() for _ in model.covers]
    covered = {place: solver.addVariable(lb=0, ub=1) for place in reached}
    by_place = {place: [] for place in reached}
    for variable, found in zip(opened, model.covers):
        for place in found:
            by_place[int(place)].append(variable)
    for place in reached:
        solver.addConstr(covered[place] <= sum(by_place[place]))
    solver.addConstr(sum(opened) <= posts)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    solver.maximize(sum(float(model.instance.pop[place]) * covered[place] for place in reached))
    return round(solver.getObjectiveValue())


@pytest.mark.parametrize("seed", range(12))
def test_couverture_is_highs_optimum_and_its_certificate_proves_its_bound(tmp_path, seed):
    folder = write(tmp_path / "pays", seed, 60, 18)
    instance = repartition.Instance(folder)
    model = repartition.Couverture(instance, 14)
    posts = 1 + seed % 6
    said = plan(folder, "--model", "couverture", "--radius-km", "14", "--posts", str(posts), "--iterations", "400")
    consistent(said, instance)
    assert said["stop"] == "optimal" and said["bound"] == said["value"]
    assert said["value"] == model.value(said["sites"]) == highs_couverture(model, posts)
    path = tmp_path / "certificat.csv"
    proved = plan(folder, "--model", "couverture", "--radius-km", "14", "--posts", str(posts), "--iterations", "400",
                  "--certificat", str(path))
    assert model.bound(repartition.certificate(path), posts=posts) == pytest.approx(proved["bound"], rel=1e-6)
    assert proved["bound"] >= said["value"] - 1e-6


@pytest.mark.parametrize("seed", range(6))
def test_equite_holds_every_constraint_and_its_certificate_proves_its_bound(tmp_path, seed):
    folder = write(tmp_path / "pays", 100 + seed, 80, 40)
    instance = repartition.Instance(folder)
    model = repartition.Equite(instance)
    budget = int((instance.cap * instance.cost).sum()) + 1
    path = tmp_path / "certificat.csv"
    said = plan(folder, "--existing", f"{folder}/existing.csv", "--model", "equite", "--budget", str(budget),
                "--iterations", "200", "--certificat", str(path))
    consistent(said, instance)
    assert model.faults(said["sites"], budget) == []
    assert model.value(said["sites"]) == pytest.approx(said["value"], rel=1e-9)
    assert model.bound(repartition.certificate(path), budget) == pytest.approx(said["bound"], rel=1e-6)


def test_accords_hold_and_their_prices_prove_the_bound(tmp_path):
    folder = write(tmp_path / "pays", 120, 80, 40)
    instance = repartition.Instance(folder)
    model = repartition.Equite(instance, posts=45)
    crowded = sorted(model.of_zone.values(), key=len)[-3:]
    [excluded, *carrier], signed = sorted(crowded[0], key=lambda k: instance.sure[k]), crowded[1] + crowded[2]
    groups = {"accord:signé": (8, 8, [instance.j[k] for k in signed]), "structure:un porteur": (0, 3, [instance.j[k] for k in carrier])}
    (folder / "contraintes.csv").write_text(f"nature,nom,min,max,sites\nsite,exclu,0,0,{instance.j[excluded]}\n" + "".join(
        f"{name.replace(':', ',')},{low},{high},{' '.join(map(str, sites))}\n" for name, (low, high, sites) in groups.items()))
    budget = int((instance.cap * instance.cost).sum())
    path = tmp_path / "certificat.csv"
    said = plan(folder, "--existing", f"{folder}/existing.csv", "--model", "equite", "--budget", str(budget),
                "--posts", "45", "--iterations", "200", "--contraintes", f"{folder}/contraintes.csv", "--certificat", str(path), "--details")
    instance.cap[excluded] = 0
    model = repartition.Equite(instance, posts=45, groups=groups)
    assert model.faults(said["sites"], budget) == []
    assert model.value(said["sites"]) == pytest.approx(said["value"], rel=1e-9)
    assert model.bound(repartition.certificate(path), budget) == pytest.approx(said["bound"], rel=1e-6)
    assert said["bound"] >= said["value"]
    assert all(level["tenus"] == level["total"] for level in said["niveaux"])
    assert 30 <= said["posts"] <= 45 and str(instance.j[excluded]) not in said["sites"]
    assert all(price["personnes"] > 0 for price in said["prix"])


def test_robustness_counts_every_variant(tmp_path):
    folder = write(tmp_path / "pays", 130, 60, 30)
    said = plan(folder, "--model", "couverture", "--radius-km", "10", "--posts", "5", "--iterations", "40",
                "--robustesse", "8")
    kept = said["robustesse"]
    assert kept["variantes"] == 8 and max(kept["retenu"].values()) <= 8 and sum(kept["retenu"].values()) <= 40
    assert set(said["sites"]) <= set(kept["retenu"])


def test_the_order_of_lines_and_the_threads_change_nothing(tmp_path):
    folder = write(tmp_path / "pays", 5, 300, 200)
    options = ["--model", "couverture", "--radius-km", "9", "--posts", "25", "--iterations", "120"]
    first = plan(folder, *options)
    again = plan(folder, *options, "--threads", "2")
    drawn = random.Random(2)
    shuffled = {}
    for name in ("demand", "sites", "existing"):
        lines = (folder / f"{name}.csv").read_text().splitlines()[1:]
        drawn.shuffle(lines)
        shuffled[name] = lines
    other = plan(save(tmp_path / "autre", **shuffled), *options)
    kept = [{key: said[key] for key in said if key != "seconds"} for said in (first, again, other)]
    assert kept[0] == kept[1] == kept[2]


@pytest.mark.parametrize("name, old, new, line", [
    ("demand", ",01", "", 0), ("sites", "pub", "public", 0), ("sites", ",50000,", ",-5,", 0),
    ("demand", "i,code", "n,code", 1),
])
def test_bad_files_are_named_with_their_line(tmp_path, name, old, new, line):
    folder = write(tmp_path / "pays", 3, 20, 9)
    path = folder / f"{name}.csv"
    path.write_text(path.read_text().replace(old, new, 1))
    done = plan(folder, "--model", "couverture", "--radius-km", "9", "--posts", "2", check=False)
    assert done.returncode == 2 and f"{name}.csv, ligne" in done.stderr, done.stderr


@pytest.mark.parametrize("options", [
    ["--model", "couverture", "--posts", "2"], ["--model", "couverture", "--radius-km", "5"],
    ["--model", "couverture", "--radius-km", "nan", "--posts", "2"], ["--model", "autre"],
    ["--model", "couverture", "--radius-km", "5", "--posts", "-1"],
    ["--model", "equite", "--seconds", "0"], ["--model", "equite", "--threads", "0"],
    ["--model", "equite", "--seconds", "1", "--iterations", "2"],
    ["--model", "equite", "--prive", "40-20"], ["--model", "equite", "--robustesse", "0"],
    ["--model", "couverture", "--radius-km", "5", "--posts", "2", "--prive", "20-40"],
    ["--model", "equite", "--lieux", "a.csv", "--temps", "b.csv"],
])
def test_bad_options_are_refused(tmp_path, options):
    folder = write(tmp_path / "pays", 3, 20, 9)
    assert plan(folder, *options, check=False).returncode == 2


def test_no_plan_at_all_is_said_with_its_reason(tmp_path):
    folder = write(tmp_path / "pays", 3, 20, 9)
    done = plan(folder, "--model", "equite", "--budget", "1000", check=False)
    assert done.returncode == 3 and "coûtent au moins" in done.stderr, done.stderr


SAMPLE = ["93", "50", "59", "75", "62", "2A"]


def departements():
    """A sample; all 96 with MAILLAGE_DEPARTEMENTS=tous."""
    if os.environ.get("MAILLAGE_DEPARTEMENTS") != "tous" or not (DATA / "inst_fr").exists():
        return SAMPLE
    return sorted({line.split(",")[5] for line in rows("demand")})


def rows(name):
    return (DATA / "inst_fr" / f"{name}.csv").read_text().splitlines()[1:]


def alone(folder, departement):
    """A département of the country with a quarter of its share of 4,000 posts, rounded up."""
    demand = [line for line in rows("demand") if line.split(",")[5] == departement]
    kept = {line.split(",")[0] for line in demand}
    save(folder, demand, [line for line in rows("sites") if line.split(",")[1] in kept], [])
    instance = repartition.Instance(folder)
    everybody = sum(int(line.split(",")[4]) for line in rows("demand"))
    return instance, -(-1000 * int(instance.pop.sum()) // everybody)


@real
@pytest.mark.parametrize("departement", departements())
def test_a_departement_alone_is_proved_optimal(tmp_path, departement):
    instance, posts = alone(tmp_path / "d", departement)
    options = ["--model", "couverture", "--radius-km", "5", "--posts", str(posts), "--seconds", "5"]
    said = plan(tmp_path / "d", *options)
    model = repartition.Couverture(instance, 5)
    assert said["stop"] == "optimal", said["seconds"]
    assert said["value"] == model.value(said["sites"]) == highs_couverture(model, posts)
    # A weak bound is still a bound.
    path = tmp_path / "certificat.csv"
    proved = plan(tmp_path / "d", *options[:-2], "--iterations", "40", "--certificat", str(path))
    assert model.bound(repartition.certificate(path), posts=posts) == pytest.approx(proved["bound"], rel=1e-6)
    assert proved["bound"] >= said["value"] - 1e-6


@real
def test_the_country_is_worth_what_is_said(tmp_path):
    instance = repartition.Instance(DATA / "inst_fr")
    path = tmp_path / "certificat.csv"
    said = plan(DATA / "inst_fr", "--model", "couverture", "--radius-km", "10", "--posts", "1000",
                "--iterations", "400", "--threads", "2", "--certificat", str(path))
    model = repartition.Couverture(instance, 10)
    consistent(said, instance)
    assert said["value"] == model.value(said["sites"])
    assert model.bound(repartition.certificate(path), posts=1000) == pytest.approx(said["bound"], rel=1e-6)
    assert said["bound"] >= 59_251_678.11 and said["gap"] <= 0.005


@real
def test_equity_over_the_country_is_worth_what_is_said(tmp_path):
    instance = repartition.Instance(DATA / "inst_fr")
    path = tmp_path / "certificat.csv"
    said = plan(DATA / "inst_fr", "--existing", str(DATA / "inst_fr" / "existing.csv"), "--model", "equite",
                "--budget", "200000000", "--iterations", "300", "--threads", "2", "--certificat", str(path))
    model = repartition.Equite(instance)
    consistent(said, instance)
    assert model.value({}) == pytest.approx(1_627_960, abs=1)
    assert model.faults(said["sites"], 200_000_000) == []
    assert said["value"] == pytest.approx(model.value(said["sites"]), rel=1e-9) and said["value"] >= 8_861_947
    assert model.bound(repartition.certificate(path), 200_000_000) == pytest.approx(said["bound"], rel=1e-6)
    assert said["bound"] >= 8_884_789.33 and said["gap"] <= 0.0026
