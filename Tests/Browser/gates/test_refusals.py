"""The pages that refuse: forms sent with errors, and what lies outside one's territory."""

import pytest

import navigateur
import html5
import test_pages

# Role, page of the form, what is typed, the button pressed.
FORMS = [
    (navigateur.VISITOR, "/candidatures/structures/nouvelle", {}),
    (navigateur.VISITOR, "/connexion", {"courriel": "personne@nulle-part.example", "mot_de_passe": "faux mot de passe"}),
    ("prefecture", "/candidatures/93009/avis", {"sens": "favorable", "postes": "2", "texte": "Oui."}),
]
PAGES = [(navigateur.VISITOR, "/simulateur?postes=abc&employeur=x&debut=hier", 200)]


def sent(page, address, typed):
    """Sends the page's own form with these values, the browser's checks left out."""
    page.goto(address)
    with page.expect_navigation() as answer:
        page.evaluate("""typed => {
          const form = [...document.querySelectorAll("main form")].find(one => one.method === "post");
          form.noValidate = true;
          for (const field of form.elements) {
            if (field.type === "radio") field.checked = typed[field.name] === field.value;
            else if (field.name in typed) field.value = typed[field.name];
          }
          form.submit();
        }""", typed)
    return answer.value


@pytest.mark.parametrize("role,address,typed", FORMS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_form_with_errors(server, browser, states, role, address, typed):
    with navigateur.context(browser, server.base, storage_state=states[role], bypass_csp=True) as context:
        page = context.new_page()
        answer = sent(page, address, typed)
        assert 400 <= answer.status < 500, answer.status
        assert page.locator("[role=alert], .erreurs, [aria-invalid=true]").count(), "no error is said"
        found = html5.faults({"formulaire": answer.body()}) + test_pages.accessibility(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("role,address,status", PAGES, ids=lambda value: str(value))
def test_an_unreadable_query(server, browser, states, role, address, status):
    with navigateur.context(browser, server.base, storage_state=states[role], bypass_csp=True) as context:
        page = context.new_page()
        answer = page.goto(address)
        assert answer.status in (status, 422), answer.status
        found = html5.faults({"page": answer.body()}) + test_pages.accessibility(page)
    assert not found, "\n".join(found)


def test_a_foreign_file_does_not_exist(server, states):
    """A structure reads its own file; another's is told apart from nothing."""
    session = navigateur.session(states["structure"])
    own, foreign, none = ("/candidatures/93009", "/candidatures/93033", "/candidatures/1")
    assert session.get(server.base + own).status_code == 200
    assert session.get(server.base + foreign).status_code == 404
    assert session.get(server.base + none).status_code == 404
    assert session.get(server.base + foreign + "/courrier").status_code == 404
