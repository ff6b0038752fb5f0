"""Debian's chromium under playwright, and what every journey asks of a page."""

import subprocess

import requests
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

import maison

CHROMIUM = "/usr/bin/chromium"
VISITOR = "visiteur"


def launch(play: Playwright) -> Browser:
    # --no-sandbox: continuous integration runs as root. --disable-dev-shm-usage: its /dev/shm is small.
    return play.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"])


def context(browser: Browser, base: str, **options) -> BrowserContext:
    options.setdefault("viewport", {"width": 390, "height": 844})
    return browser.new_context(base_url=base, locale="fr-FR", timezone_id="Europe/Paris", **options)


def totp(secret: str) -> str:
    """The six digits of now, by an outside program."""
    done = subprocess.run(["oathtool", "--totp", "--base32", secret], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def sign_in(page: Page, account: dict):
    """Signs in as a person would: e-mail, password, then the code of the second factor when it is asked for."""
    page.goto("/connexion")
    page.locator("main input[type=email]").first.fill(account["courriel"])
    page.locator("main input[type=password]").first.fill(account["mot_de_passe"])
    page.locator("main form:has(input[type=password]) button").first.click()
    code = page.locator("main input[autocomplete=one-time-code]")
    if code.count():
        code.fill(totp(account["totp"]))
        page.locator("main form:has(input[autocomplete=one-time-code]) button").first.click()
    assert "/connexion" not in page.url, f"{account['courriel']} is not signed in: {page.locator('main').inner_text()}"


def states(browser: Browser, base: str) -> dict[str, dict]:
    """By role: the cookies of the first account that holds it; the visitor has none."""
    found = {VISITOR: {"cookies": [], "origins": []}}
    for account in maison.accounts():
        if account["role"] in found:
            continue
        with context(browser, base) as opened:
            sign_in(opened.new_page(), account)
            found[account["role"]] = opened.storage_state()
    return found


def session(state: dict) -> requests.Session:
    """The same person without a browser."""
    made = requests.Session()
    for cookie in state["cookies"]:
        made.cookies.set(cookie["name"], cookie["value"])
    return made


def cookie_header(state: dict) -> str:
    return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in state["cookies"])
