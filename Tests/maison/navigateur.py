"""Debian's chromium under playwright, and what every journey asks of a page."""

import datetime
import subprocess

import requests
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

CHROMIUM = "/usr/bin/chromium"
VISITOR = "visiteur"
# The roles as the pages name them.
ROLES = {
    "exploitant": "Exploitant", "equipeNationale": "Équipe nationale", "prefecture": "Agent de préfecture",
    "signataire": "Signataire", "comite": "Membre du comité", "coordonnateur": "Coordonnateur",
    "structure": "Structure", "candidat": "Candidat", "conseiller": "Conseiller", "observateur": "Observateur",
}


def launch(play: Playwright) -> Browser:
    # --no-sandbox: continuous integration runs as root. --disable-dev-shm-usage: its /dev/shm is small.
    return play.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"])


def context(browser: Browser, base: str, **options) -> BrowserContext:
    options.setdefault("viewport", {"width": 390, "height": 844})
    return browser.new_context(base_url=base, locale="fr-FR", timezone_id="Europe/Paris", **options)


def totp(secret: str, at: float) -> str:
    """The six digits of that moment (seconds since 1970), by an outside program."""
    moment = datetime.datetime.fromtimestamp(at, datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S UTC")
    done = subprocess.run(
        ["oathtool", "--totp", "--base32", "--now", moment, secret], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def enter(page: Page, role: str):
    """Becomes the first person of the demonstration who holds the role, by the page that offers it."""
    page.goto("/demo/comptes")
    page.locator("tr", has_text=ROLES[role]).first.locator("button").click()
    assert "/demo/comptes" not in page.url


def states(browser: Browser, base: str) -> dict[str, dict]:
    """By role: the cookies of a person of the demonstration who holds it; the visitor has none."""
    found = {VISITOR: {"cookies": [], "origins": []}}
    with context(browser, base) as opened:
        page = opened.new_page()
        page.goto("/demo/comptes")
        offered = page.locator("main").inner_text()
    for role, name in ROLES.items():
        if name not in offered:
            continue
        with context(browser, base) as opened:
            enter(opened.new_page(), role)
            found[role] = opened.storage_state()
    return found


def session(state: dict) -> requests.Session:
    """The same person without a browser."""
    made = requests.Session()
    for cookie in state["cookies"]:
        made.cookies.set(cookie["name"], cookie["value"])
    return made


def cookie_header(state: dict) -> str:
    return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in state["cookies"])
