"""Each page, as each role: accessible, light, quiet, and no wider than a small phone."""

import hashlib

import pytest
from axe_playwright_python.sync_playwright import Axe

import maison
import navigateur
import pages

AXE = Axe().axe_script
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
MOST_BYTES = 50_000
MOST_REQUESTS = 10
# A library of Debian's, served with the map: it counts as requests, not as our own weight.
VENDOR = "leaflet"

# Colours that glide from one scheme to the other are read where they arrive, without waiting for a window that
# may not be drawn.
STILL = "document.getAnimations().forEach(a => { try { a.finish() } catch { a.cancel() } })"

# What a page said, to whichever role: looked at once.
already_seen = set()


@pytest.mark.parametrize("row", pages.rows(), ids=lambda row: row["chemin"])
def test_each_address_has_an_example(row):
    assert row.get("exemple"), f"{row['chemin']} has no example in `maillage routes`"


@pytest.mark.parametrize("address", pages.examples())
def test_page(server, browser, states, sessions, address):
    found = []
    for role, state in states.items():
        answer = sessions[role].get(server.base + address)
        if answer.status_code >= 500:
            found.append(f"{role}: answered {answer.status_code}")
        digest = hashlib.sha256(pages.without_secrets(answer.text).encode()).digest()
        if digest in already_seen:
            continue
        already_seen.add(digest)
        with navigateur.context(browser, server.base, storage_state=state, bypass_csp=True,
                                viewport={"width": WIDTHS[0], "height": 800}) as context:
            found += [f"{role}: {fault}" for fault in faults(context, address)]
    assert not found, "\n".join(found)


def faults(context, address):
    page = context.new_page()
    requests, spoken = [], []
    page.on("requestfinished", lambda request: requests.append(request))
    # The browser says in its console that a 403 or 404 page is one: that is not a fault of the page.
    page.on("console", lambda message: spoken.append(message.text)
            if message.type == "error" and message.location["url"] != page.url else None)
    page.on("pageerror", lambda error: spoken.append(str(error)))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return weight(requests) + [f"console: {text}" for text in spoken] + accessibility(page)


def weight(requests):
    own = [request for request in requests if VENDOR not in request.url]
    bytes_ = sum(request.sizes()["responseBodySize"] for request in own)
    said = []
    if bytes_ > MOST_BYTES:
        said.append(f"{bytes_} bytes, more than {MOST_BYTES}")
    if len(requests) > MOST_REQUESTS:
        said.append(f"{len(requests)} requests, more than {MOST_REQUESTS}")
    return said


def accessibility(page):
    said = []
    page.evaluate(AXE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            said.append(f"wider than the window at {width} px")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            page.evaluate(STILL)
            for violation in page.evaluate("axe.run(document).then(r => r.violations)"):
                where = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                said.append(f"axe {width} px {scheme}: {violation['id']} at {where}")
    return said
