"""Documents read back by outside programs: tagged, titled, in French, sound, and with their accents."""

import re
import subprocess

import pytest
import requests

import navigateur

MODELS = ["deliberation", "fiche-de-poste", "offre-d-emploi", "contrat-de-projet", "contrat-a-duree-determinee",
          "convention-de-mutualisation", "proces-verbal"]
FILE = "/candidatures/93009/documents/"


@pytest.fixture(scope="module", params=[*(f"/documents/{name}.pdf" for name in MODELS),
                                        *(f"{FILE}{name}.pdf" for name in MODELS[:-1]), "/candidatures/93009/fiche.pdf"])
def printed(request, server, states, tmp_path_factory):
    """A model, blank or filled with a file, and the page that says the same."""
    session = navigateur.session(states["prefecture"])
    answer = session.get(server.base + request.param)
    assert answer.headers["Content-Type"] == "application/pdf"
    path = tmp_path_factory.mktemp("documents") / "document.pdf"
    path.write_bytes(answer.content)
    return path, session.get(server.base + request.param.removesuffix(".pdf")).text


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def test_it_is_tagged_titled_and_in_french(printed):
    path, _ = printed
    info = run("pdfinfo", path)
    assert re.search(r"^Tagged: +yes$", info, re.M), info
    assert re.search(r"^Page size: .*A4", info, re.M), info
    assert re.search(r"^Title: +\S", info, re.M), info
    catalog = run("qpdf", "--json", "--json-key=qpdf", path)
    assert '"/Lang": "u:fr-FR"' in catalog and '"/DisplayDocTitle": true' in catalog


def test_it_is_sound_and_carries_its_fonts(printed):
    path, _ = printed
    run("qpdf", "--check", path)
    fonts = run("pdffonts", path).splitlines()[2:]
    assert fonts and all(re.search(r" yes yes yes ", line) for line in fonts), fonts


def test_headings_and_cells_are_in_the_structure(printed):
    path, page = printed
    structure = run("pdfinfo", "-struct-text", path)
    count = lambda tag: len(re.findall(rf"^\s*{tag}\b", structure, re.M))
    article = page[page.index('<article class="feuille'):page.index("</article>")]
    assert count("H1") == 1
    for tag, html in (("H2", "<h2"), ("LI", "<li"), ("Table", "<table"), ("TH", "<th"), ("TD", "<td")):
        html_count = len(re.findall(rf"{html}\b", article))
        assert count(tag) == html_count, f"{tag}: {count(tag)} in the file, {html_count} on the page"
    scopes = run("qpdf", "--json", "--json-key=qpdf", path).count('"/Scope"')
    assert scopes == count("TH")


def words(text):
    return re.findall(r"[^\W\d_]{4,}", text.replace("\u00a0", " "))


def test_file_and_page_say_the_same_words(printed):
    path, page = printed
    article = page[page.index('<article class="feuille'):page.index("</article>")]
    article = re.sub(r'<span class="cache">[^<]*</span>', " ", article)
    said = set(words(re.sub(r"<[^>]+>", " ", article)))
    # A word cut at the end of a line keeps its hyphen: put together again.
    read = set(words(run("pdftotext", "-enc", "UTF-8", path, "-")))
    missing = {word for word in said - read if not any(word in other for other in read)}
    assert not missing, sorted(missing)[:20]
    assert any("é" in word for word in read)


def test_a_letter_that_is_not_written_is_not_found(server, states):
    session = navigateur.session(states["prefecture"])
    assert session.get(server.base + "/candidatures/93009/courrier.pdf").status_code == 404
    assert requests.get(server.base + "/documents/inconnu.pdf", timeout=10).status_code == 404


@pytest.mark.parametrize("address", ["/dossiers/note.pdf", "/candidatures/93009/fiche.pdf"])
def test_a_summary_is_one_page(server, states, tmp_path, address):
    answer = navigateur.session(states["prefecture"]).get(server.base + address)
    path = tmp_path / "summary.pdf"
    path.write_bytes(answer.content)
    assert re.search(r"^Pages: +1$", run("pdfinfo", path), re.M)
