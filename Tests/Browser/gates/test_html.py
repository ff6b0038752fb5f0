"""The HTML of each page as each role, read by the reference validator in one go."""

import hashlib
import re
import shutil

import html5
import maison
import navigateur
import pages


def test_the_html_of_every_page_is_valid(server, states):
    folder = maison.LOGS / "html"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for role, state in states.items():
        session = navigateur.session(state)
        for address in pages.examples():
            answer = session.get(server.base + address)
            if not answer.headers.get("Content-Type", "").startswith("text/html"):
                continue
            digest = hashlib.sha256(pages.without_secrets(answer.text).encode()).hexdigest()[:8]
            name = re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-") or "accueil"
            if not any(folder.glob(f"*{digest}.html")):
                (folder / f"{name}-{role}-{digest}.html").write_bytes(answer.content)
    assert list(folder.iterdir()), "no page was read"
    found = html5.errors(folder)
    assert not found, "\n".join(found[:50])
