"""Stable matching, against brute force, the `matching` package and a checker written here."""

import itertools
import json
import random

import pytest
from matching.games import HospitalResident

import maison


def write(path, capacities, wishes, rankings) -> str:
    lines = [f"{len(wishes)} {len(capacities)}", " ".join(map(str, capacities))]
    lines += [" ".join(map(str, row)) for row in wishes + rankings]
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def solve(path) -> dict:
    return json.loads(maison.run("appariement", "run", "--instance", path, "--json", cwd=maison.ROOT).stdout)


def digest(mates) -> str:
    value = 0xCBF29CE484222325
    for mate in mates:
        value = ((value ^ (mate & 0xFFFFFFFF)) * 0x100000001B3) % 2**64
    return f"{value:016x}"


def drawn(random_, candidates, posts, longest):
    """Capacities, wishes and rankings; a post leaves out one wisher in six, and ranks some who do not wish."""
    capacities = [random_.choice([0, 1, 1, 1, 2, 3]) for _ in range(posts)]
    wishes = [random_.sample(range(posts), random_.randrange(min(longest, posts) + 1)) for _ in range(candidates)]
    rankings = []
    for post in range(posts):
        ranked = [c for c in range(candidates) if (post in wishes[c]) != (random_.random() < 1 / 6)]
        random_.shuffle(ranked)
        rankings.append(ranked)
    return capacities, wishes, rankings


def is_stable(mates, capacities, wishes, rankings) -> bool:
    held = [[c for c, mate in enumerate(mates) if mate == p] for p in range(len(capacities))]
    for candidate, mate in enumerate(mates):
        better = wishes[candidate] if mate < 0 else wishes[candidate][: wishes[candidate].index(mate)]
        for post in better:
            ranking = rankings[post]
            if candidate not in ranking:
                continue
            if len(held[post]) < capacities[post]:
                return False
            if any(ranking.index(candidate) < ranking.index(other) for other in held[post]):
                return False
    return True


def best_for_candidates(capacities, wishes, rankings) -> list[int]:
    """Of every stable result, the one that all candidates like best."""
    acceptable = [[-1] + [p for p in row if c in rankings[p]] for c, row in enumerate(wishes)]
    place = lambda c, mate: len(wishes[c]) if mate < 0 else wishes[c].index(mate)
    stable = [
        mates for mates in itertools.product(*acceptable)
        if all(mates.count(p) <= capacity for p, capacity in enumerate(capacities))
        and is_stable(mates, capacities, wishes, rankings)]
    return list(min(stable, key=lambda mates: [place(c, mate) for c, mate in enumerate(mates)]))


def test_it_is_the_candidates_best_of_300_small_instances(tmp_path):
    random_ = random.Random(1962)
    for _ in range(300):
        instance = drawn(random_, random_.randrange(1, 6), random_.randrange(1, 5), 4)
        assert solve(write(tmp_path / "small", *instance))["digest"] == digest(best_for_candidates(*instance))


# Beyond a few hundred the package fails: its deep copies reach Python's limit of recursion.
@pytest.mark.parametrize(("candidates", "posts"), [(60, 15), (150, 30), (300, 60)])
def test_it_is_what_the_matching_package_finds(tmp_path, candidates, posts):
    capacities, wishes, rankings = drawn(random.Random(candidates), candidates, posts, 12)
    answer = solve(write(tmp_path / "instance", capacities, wishes, rankings))
    both = {c: [p for p in row if c in set(rankings[p]) and capacities[p]] for c, row in enumerate(wishes)}
    ranked = {p: [c for c in row if p in both[c]] for p, row in enumerate(rankings)}
    game = HospitalResident.create_from_dictionaries(
        {c: row for c, row in both.items() if row},
        {p: row for p, row in ranked.items() if row}, {p: capacities[p] for p, row in ranked.items() if row})
    mates = [-1] * candidates
    for post, residents in game.solve(optimal="resident").items():
        for resident in residents:
            mates[resident.name] = post.name
    assert answer["blocking_pairs"] == 0
    assert answer["digest"] == digest(mates)
    assert answer["matched"] == sum(mate >= 0 for mate in mates)


@pytest.mark.parametrize("text", ["", "1 1\n1\n", "1 1\n1\n1\n0\n", "1 2\n1 1\n0 0\n0\n0\n", "a b\n", "1 1\n-1\n0\n0\n"])
def test_a_bad_file_is_explained(tmp_path, text):
    path = tmp_path / "bad"
    path.write_text(text)
    done = maison.run("appariement", "run", "--instance", str(path), "--json", cwd=maison.ROOT, check=False)
    assert done.returncode == 2
    assert "ligne " in done.stderr and json.loads(done.stdout)["erreur"]["code"] == "entree"
