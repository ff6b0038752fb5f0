"""The pages that the gates look at: each GET row of `maillage routes`, and those that no row names."""

import re

import maison

# What is not a page: files, data and the machine's own addresses.
OTHERS = ("/api/", "/health", "/metrics", "/static/")


def rows() -> list[dict]:
    return [row for row in maison.routes() if row["methode"] == "GET"]


def is_page(row: dict) -> bool:
    path = row["chemin"]
    return not path.startswith(OTHERS) and not path.endswith((".csv", ".xlsx", ".css", ".js", ".svg", ".json", ".txt", ".pdf"))


def examples() -> list[str]:
    """The address of each page, by its example; an absent page is one of them."""
    return [row["exemple"] for row in rows() if is_page(row) and row.get("exemple")] + ["/page-qui-n-existe-pas"]


def without_secrets(html: str) -> str:
    """The text of a page less what differs at each answer: form tokens, keys, incident numbers."""
    html = re.sub(r'(name="(?:_jeton|_cle)" value=")[^"]*|(value=")[^"]*(" name="(?:_jeton|_cle)")', r"\1\2\3", html)
    return re.sub(r"<time[^>]*>.*?</time>", "", html)
