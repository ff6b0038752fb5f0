"""Draws a matching of the programme's size: candidates with a mobility, posts with a ranking of their own."""

import random


def draw(path, candidates=40_000, posts=6_000, wishes=725_000, seed=2021):
    """Writes an instance; the same seed writes the same bytes. About `wishes` wishes, 30 at most a person."""
    drawn = random.Random(seed)
    where = [(drawn.random(), drawn.random()) for _ in range(posts)]
    cells = 40
    grid: dict[tuple[int, int], list[int]] = {}
    for post, (x, y) in enumerate(where):
        grid.setdefault((int(x * cells), int(y * cells)), []).append(post)
    lists = []
    for _ in range(candidates):
        x, y, reach = drawn.randrange(cells), drawn.randrange(cells), drawn.choice([1, 2, 2, 3, 5, 40])
        near = [post for i in range(x - reach, x + reach + 1) for j in range(y - reach, y + reach + 1)
                for post in grid.get((i, j), ())] if reach < 40 else drawn.sample(range(posts), 30)
        drawn.shuffle(near)
        lists.append(near[:30])
    excess = sum(map(len, lists)) - wishes
    while excess > 0:
        row = drawn.choice(lists)
        if row:
            row.pop()
            excess -= 1
    rankings = [[] for _ in range(posts)]
    score = [(drawn.randrange(10), drawn.random(), candidate) for candidate in range(candidates)]
    for _, _, candidate in sorted(score):
        for post in lists[candidate]:
            rankings[post].append(candidate)
    capacities = [drawn.choice([1, 1, 1, 2, 2]) for _ in range(posts)]
    with open(path, "w") as file:
        file.write(f"{candidates} {posts}\n" + " ".join(map(str, capacities)) + "\n")
        file.writelines(" ".join(map(str, row)) + "\n" for row in lists + rankings)
    return sum(map(len, lists))
