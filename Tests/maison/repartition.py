"""Allocation recomputed from the files and the plan only: distances, values, constraints, bounds from a certificate.

Shares nothing with the program: dense great-circle distances by the haversine, the formulas as published.
"""

import collections
import csv
import math
import pathlib

import numpy as np

EARTH = 6371.0088
FNV, PRIME = 0xCBF29CE484222325, 0x100000001B3


class Instance:
    """The three files of a folder, each line by its own number."""

    def __init__(self, folder: pathlib.Path):
        rows = lambda name: list(csv.DictReader(open(folder / name, newline="")))
        self.demand = {int(row["i"]): row for row in rows("demand.csv")}
        self.sites = {int(row["j"]): row for row in rows("sites.csv")}
        existing = folder / "existing.csv"
        self.existing = [int(row["demand_index"]) for row in rows("existing.csv")] if existing.exists() else []
        self.i = sorted(self.demand)
        self.j = sorted(self.sites)
        self.place = {i: k for k, i in enumerate(self.i)}
        self.pop = np.array([int(self.demand[i]["pop"]) for i in self.i], dtype=float)
        self.dep = [self.demand[i]["dep"] for i in self.i]
        self.lat = np.radians([float(self.demand[i]["lat"]) for i in self.i])
        self.lon = np.radians([float(self.demand[i]["lon"]) for i in self.i])
        self.at = [self.place[int(self.sites[j]["demand_index"])] for j in self.j]
        self.cost = np.array([int(self.sites[j]["cost_eur"]) for j in self.j], dtype=float)
        self.cap = np.array([int(self.sites[j]["cap"]) for j in self.j], dtype=float)
        self.sure = np.array([int(self.sites[j]["guaranteed"]) for j in self.j], dtype=float)
        lands = [dep if dep[:2] in ("97", "98") else "" for dep in self.dep]
        self.land = np.array([sorted(set(lands)).index(land) for land in lands])

    def near(self, place: int, radius: float) -> tuple[np.ndarray, np.ndarray]:
        """The communes within a radius of one, and how far: by the haversine, never across the sea."""
        band = np.flatnonzero((np.abs(self.lat - self.lat[place]) <= (radius + 1) / EARTH)
                              & (self.land == self.land[place]))
        u = np.sin((self.lat[band] - self.lat[place]) / 2) ** 2
        v = np.cos(self.lat[band]) * math.cos(self.lat[place]) * np.sin((self.lon[band] - self.lon[place]) / 2) ** 2
        far = 2 * EARTH * np.arcsin(np.minimum(1, np.sqrt(u + v)))
        return band[far <= radius], far[far <= radius]

    def posts(self, plan: dict) -> np.ndarray:
        counts = np.zeros(len(self.j))
        for site, count in plan.items():
            counts[self.j.index(int(site))] = count
        return counts


def digest(plan: dict) -> str:
    value = FNV
    for site in sorted(plan, key=int):
        for word in (int(site), plan[site]):
            value = ((value ^ (word & 0xFFFFFFFF)) * PRIME) % 2**64
    return f"{value:016x}"


class Couverture:
    def __init__(self, instance: Instance, radius: float):
        self.instance = instance
        self.covers = [instance.near(place, radius)[0] if cap > 0 else np.array([], dtype=int)
                       for place, cap in zip(instance.at, instance.cap)]

    def value(self, plan: dict) -> int:
        covered = set()
        for site, count in plan.items():
            if count > 0:
                covered.update(self.covers[self.instance.j.index(int(site))].tolist())
        return int(sum(self.instance.pop[place] for place in covered))

    def bound(self, prices: list[tuple[str, str, float]], posts=None, budget=None) -> float:
        """Σ max(0, w − u) over what can be covered, and the best fractional choice of sites by Σ u."""
        price = np.zeros(len(self.instance.i))
        for kind, key, value in prices:
            assert kind == "u" and value >= 0, (kind, value)
            price[self.instance.place[int(key)]] = value
        reachable = sorted(set().union(*[set(found.tolist()) for found in self.covers])) if self.covers else []
        left = sum(max(0.0, self.instance.pop[k] - price[k]) for k in reachable)
        receipts = np.array([price[found].sum() for found in self.covers])
        prix = np.ones(len(receipts)) if budget is None else self.instance.cost
        return left + fractional(receipts, prix, np.zeros(len(receipts)), np.minimum(1, self.instance.cap),
                                 posts if budget is None else budget)


def fractional(receipts, prices, low, high, limit) -> float:
    """The best choice within boxes and one limit: from the least, by falling receipt for a unit."""
    total = float((receipts * low).sum())
    left = limit - float((prices * low).sum())
    for place in sorted(range(len(receipts)), key=lambda k: -receipts[k] / max(prices[k], 1e-12)):
        room = high[place] - low[place]
        if receipts[place] <= 0 or room <= 0:
            continue
        part = min(1.0, left / (prices[place] * room)) if prices[place] > 0 else 1.0
        total += receipts[place] * room * max(0.0, part)
        left -= prices[place] * room
        if left <= 0:
            break
    return total


class Equite:
    """The model of the instances' description, its constants included; `groups`: name to least, most and sites."""

    def __init__(self, instance: Instance, posts: int = 4000, groups: dict | None = None):
        self.instance, self.posts = instance, posts
        self.groups = {name: (low, high, [instance.j.index(j) for j in sites])
                       for name, (low, high, sites) in (groups or {}).items()}
        self.need = 0.17 * instance.pop
        self.weight = self.need * np.where(instance.pop < 2000, 1.15, 1)
        self.total = self.need.sum()
        self.target = posts / self.total * 1e4
        self.reached = [self.catchment(place) for place in instance.at]
        self.base = np.zeros(len(instance.i))
        for i in instance.existing:
            found, parts = self.catchment(instance.place[i])
            self.base[found] += 0.3 * parts
        self.bounds(posts)

    def catchment(self, place):
        found, far = self.instance.near(place, 20)
        phi = np.where(far <= 5, 1.0, np.where(far <= 10, 0.3, 0.1))
        served = float((phi * self.need[found]).sum())
        return (found, phi / served * 1e4) if served > 0 else (found[:0], phi[:0])

    def bounds(self, posts):
        own = collections.Counter()
        for dep, people in zip(self.instance.dep, self.instance.pop):
            own[dep] += int(people)
        everybody = max(1, sum(own.values()))
        self.of_dep, self.of_zone = collections.defaultdict(list), collections.defaultdict(list)
        for k, place in enumerate(self.instance.at):
            row = self.instance.demand[self.instance.i[place]]
            self.of_dep[row["dep"]].append(k)
            self.of_zone[f"{math.floor(float(row['lat']) / 0.35)}:{math.floor(float(row['lon']) / 0.45)}"].append(k)
        self.low = {dep: min(75 * posts * own[dep] // (100 * everybody), int(self.instance.cap[sites].sum()))
                    for dep, sites in self.of_dep.items()}
        self.high = {dep: -(-135 * posts * own[dep] // (100 * everybody)) + 1 for dep in self.of_dep}

    def utility(self, access):
        t = self.target
        return (np.minimum(access, t / 2) + 0.5 * np.clip(access - t / 2, 0, t / 2)
                + 0.15 * np.clip(access - t, 0, t)) / t

    def value(self, plan: dict) -> float:
        access = self.base.copy()
        for k, count in enumerate(self.instance.posts(plan)):
            if count:
                found, parts = self.reached[k]
                access[found] += count * parts
        return float((self.weight * self.utility(access)).sum())

    def faults(self, plan: dict, budget: float) -> list[str]:
        n = self.instance.posts(plan)
        said = []
        if (n < self.instance.sure).any() or (n > self.instance.cap).any():
            said.append("a site out of its bounds")
        if float((n * self.instance.cost).sum()) > budget:
            said.append("more than the budget")
        said += [f"département {dep}" for dep, sites in self.of_dep.items()
                 if not self.low[dep] <= n[sites].sum() <= self.high[dep]]
        said += [name for name, (low, high, sites) in self.groups.items() if not low <= n[sites].sum() <= high]
        said += [f"zone {zone}" for zone, sites in self.of_zone.items() if n[sites].sum() < 1]
        return said

    def bound(self, prices: list[tuple[str, str, float]], budget: float) -> float:
        """The Lagrangian over the boxes: conjugate of the utility at each price, then the best posts."""
        price = np.zeros(len(self.instance.i))
        per_site = np.zeros(len(self.instance.j))
        total, euro = 0.0, 0.0
        for kind, key, value in prices:
            assert value >= 0, (kind, key, value)
            if kind == "s":
                price[self.instance.place[int(key)]] = value
            elif kind == "lambda":
                euro = value
            elif kind == "hi":
                total += value * self.high[key]
                per_site[self.of_dep[key]] -= value
            elif kind == "lo":
                total -= value * self.low[key]
                per_site[self.of_dep[key]] += value
            elif kind == "zone":
                total -= value
                per_site[self.of_zone[key]] += value
            elif kind == "postes":
                total += value * self.posts
                per_site -= value
            elif kind == "max":
                total += value * self.groups[key][1]
                per_site[self.groups[key][2]] -= value
            elif kind == "min":
                total -= value * self.groups[key][0]
                per_site[self.groups[key][2]] += value
            else:
                raise AssertionError(kind)
        t = self.target
        corners = np.array([0, t / 2, t, 2 * t])
        conjugate = np.max(self.weight[:, None] * self.utility(corners)[None, :] - price[:, None] * corners[None, :], axis=1)
        total += float(conjugate.sum() + (price * self.base).sum()) + euro * budget
        for k, (found, parts) in enumerate(self.reached):
            margin = float((price[found] * parts).sum()) + per_site[k] - euro * self.instance.cost[k]
            total += margin * (self.instance.cap[k] if margin > 0 else self.instance.sure[k])
        return total


def certificate(path: pathlib.Path) -> list[tuple[str, str, float]]:
    return [(row["kind"], row["key"], float(row["value"])) for row in csv.DictReader(open(path, newline=""))]
