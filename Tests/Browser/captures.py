"""Pictures of the key pages: captures.py FOLDER [ROLE=]ADDRESS… ; phone, desktop and dark for each."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "maison"))

from playwright.sync_api import sync_playwright

import maison
import navigateur

KEY_PAGES = ["/", "/programme", "/structures", "/departements/93", "/candidatures/structures/nouvelle", "/connexion"]
LOOKS = {
    "telephone": dict(viewport={"width": 390, "height": 844}),
    "bureau": dict(viewport={"width": 1280, "height": 900}),
    "sombre": dict(viewport={"width": 390, "height": 844}, color_scheme="dark"),
}


def main(folder: pathlib.Path, wanted: list[str]):
    folder.mkdir(parents=True, exist_ok=True)
    with maison.Server() as server, sync_playwright() as play:
        browser = navigateur.launch(play)
        for word in wanted:
            role, _, address = word.rpartition("=") if not word.startswith("/") else ("", "", word)
            name = re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-") or "accueil"
            for look, options in LOOKS.items():
                with navigateur.context(browser, server.base, **options) as context:
                    page = context.new_page()
                    if role:
                        navigateur.enter(page, role)
                    page.goto(address)
                    page.screenshot(path=folder / f"{name}{'-' + role if role else ''}-{look}.png", full_page=True)
        browser.close()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2:] or KEY_PAGES)
