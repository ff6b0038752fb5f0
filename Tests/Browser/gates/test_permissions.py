"""Each route as each role: whoever may not is never answered as if they might."""

import re

import pytest
import requests

import formulaire
import maison
import navigateur
import pages

# What would end the session under test, or make it another person's.
LAST = ("/deconnexion", "/demo/comptes/{id}/entree")


@pytest.fixture(scope="module")
def people(browser):
    """A server of its own: the forms sent here may change something."""
    with maison.Server() as running:
        formulaire.send(running.base, 9_999_999)
        states = navigateur.states(browser, running.base)
        yield running, {role: navigateur.session(state) for role, state in states.items()}


def allowed(permission: str, role: str) -> bool:
    if permission == "tous":
        return True
    if role == navigateur.VISITOR:
        return False
    return permission == "connecté" or role in permission.split(",")


def refused(answer: requests.Response) -> bool:
    to_sign_in = answer.status_code in (302, 303) and answer.headers.get("Location", "").startswith("/connexion")
    return to_sign_in or answer.status_code in (401, 403, 404)


def address(row: dict) -> str:
    """The route's own example, or its path with what the examples of its neighbours put in its holes."""
    if row.get("exemple"):
        return row["exemple"]
    holes = {}
    for other in pages.rows():
        shape = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(other["chemin"]))
        match = re.match(shape + "$", (other.get("exemple") or "").split("?")[0])
        if not match:
            continue
        for name, value in match.groupdict().items():
            same = other["chemin"].split("{" + name + "}")[0] == row["chemin"].split("{" + name + "}")[0]
            if same:
                holes.setdefault(name, value)
    return re.sub(r"\{(\w+)\}", lambda hole: holes.get(hole[1], "1"), row["chemin"])


def jeton(session: requests.Session, base: str) -> str:
    """The signature of this session's forms, read on the first page that has one."""
    found = re.search(r'name="_jeton"[^>]*value="([^"]*)"', session.get(base + "/mon-compte").text)
    return found[1] if found else ""


def in_order(rows):
    return sorted(rows, key=lambda row: row["chemin"] in LAST)


@pytest.mark.parametrize("row", in_order(maison.routes()), ids=lambda row: f"{row['methode']} {row['chemin']}")
def test_route(people, row):
    server, sessions = people
    faults, answered = [], []
    for role, session in sessions.items():
        may = allowed(row["permission"], role)
        if row["chemin"] in LAST and may:
            continue
        form = {"_jeton": jeton(session, server.base)} if row["methode"] != "GET" else None
        answer = session.request(row["methode"], server.base + address(row), data=form, allow_redirects=False)
        answered.append(answer.status_code)
        if answer.status_code >= 500:
            faults.append(f"{role}: answered {answer.status_code}")
        if not may and not refused(answer):
            faults.append(f"{role} may not ({row['permission']}), and is answered {answer.status_code}")
    # A secret link of the demonstration is known to nobody: its example shows the page of a dead link.
    secret = "{jeton}" in row["chemin"]
    if row["methode"] == "GET" and not secret and not any(status in (200, 302, 303, 304) for status in answered):
        faults.append(f"nobody can read the example {row.get('exemple')}: {answered}")
    assert not faults, "\n".join(faults)
