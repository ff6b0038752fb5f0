"""The public form of a candidature, filled in by somebody who does not exist."""

import re
import uuid

import requests

PATH = "/candidatures/structures/nouvelle"


def with_check(digits: str) -> str:
    """Adds the digit that makes Luhn's sum a multiple of ten."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)


def siret(number: int, establishment: int = 1) -> str:
    """A well-formed SIRET of nobody's, another for each number below ten million."""
    return with_check(with_check(f"2{number:07d}") + f"{establishment:04d}")


def candidature(number: int, **changes: str) -> dict[str, str]:
    """The whole form, with the key that makes sending it twice the same as once; its dates are those of the demonstration."""
    form = {
        "_cle": uuid.uuid4().hex, "_jeton": "",
        "siret": siret(number), "ridet": "", "nom": f"Association fictive {number}", "type": "PRIVATE",
        "commune": "93048", "postes": "2", "date_debut": "2021-12-01",
        "motivation": "Accueillir les habitants deux jours par semaine.",
        "contact_nom": "Camille Exemple", "contact_courriel": f"camille{number}@association.example",
        "contact_telephone": "01 99 00 12 34",
        "representant_nom": "Dominique Fictif", "representant_courriel": f"dominique{number}@association.example",
        "lieu_poste": "", "lieu_commune": "93048", "lieu_adresse": "", "lieu_part": "100",
        "engagement": "oui",
    }
    return {**form, **changes}


def send(base: str, number_: int) -> str | None:
    """Deposits a candidature, and answers its number."""
    return number(requests.post(base + PATH, data=candidature(number_), timeout=30, allow_redirects=False))


def number(answer: requests.Response) -> str | None:
    """The number that the answer to a deposit names: it leads to the acknowledgement, where it is shown too."""
    found = re.search(r"/candidatures/accuses/([^/]+)/", answer.headers.get("Location", ""))
    return found[1] if answer.status_code == 303 and found else None
