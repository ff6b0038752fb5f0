"""Letters handed over to a mail server that is not ours: encrypted, signed in, refused, put off."""

import contextlib
import json
import socket
import sqlite3
import ssl
import subprocess
import time

import pytest
import requests
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

import formulaire
import maison

USER, PASSWORD = b"maillage", b"un mot de passe de courriel"
# The first wait after a refusal that will pass.
WAIT = 30


class MailServer:
    """Keeps what it takes; refuses one address for good, another once."""

    def __init__(self):
        self.taken, self.put_off = [], set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refuse"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("tard") and address not in self.put_off:
            self.put_off.add(address)
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.taken.append((envelope.mail_from, envelope.rcpt_tos, envelope.content.decode(), session.ssl is not None,
                           bool(session.authenticated)))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (USER, PASSWORD))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", folder / "key.pem", "-out", folder / "cert.pem"],
        check=True, capture_output=True)
    return folder


@contextlib.contextmanager
def mail_server(certificate=None):
    handler, options = MailServer(), {}
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
        options = dict(tls_context=context, require_starttls=True, auth_required=True, authenticator=authenticate)
    controller = Controller(handler, hostname="localhost", port=0, **options)
    # Controller tries its own port once it listens: 0 would not do.
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        controller.port = probe.getsockname()[1]
    controller.start()
    try:
        yield handler, controller.port
    finally:
        controller.stop()


def serving(tmp_path, port, **courriel):
    settings = {"maillage": {"courriel": {
        "smtp": f"smtp://localhost:{port}", "expediteur": "ne-pas-repondre@maillage.example", **courriel}}}
    path = tmp_path / "maillage.json"
    path.write_text(json.dumps(settings))
    return maison.Server("--config", str(path))


def rows(server, where, *values):
    with contextlib.closing(sqlite3.connect(server.folder / "var" / "maillage.db")) as base:
        return base.execute(
            "SELECT envoye_le IS NOT NULL, essais, COALESCE(erreur, ''), prochain_essai FROM courrier WHERE " + where,
            values).fetchall()


def letters(server, address):
    return rows(server, "destinataire = ?", address)


def until(seconds, what):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.2)
    raise AssertionError(f"not in {seconds} s")


def deposit(server, number, contact, representative):
    form = formulaire.candidature(number, contact_courriel=contact, representant_courriel=representative)
    assert requests.post(server.base + formulaire.PATH, data=form, timeout=10, allow_redirects=False).status_code == 303


def test_encrypted_signed_in_refused_and_put_off(tmp_path, certificate):
    with mail_server(certificate) as (mail, port), serving(
            tmp_path, port, utilisateur=USER.decode(), autorite=str(certificate / "cert.pem"),
            **{"mot-de-passe": PASSWORD.decode()}) as server:
        deposit(server, 8_400_001, "odette@recue.example", "refuse@recue.example")
        deposit(server, 8_400_002, "tard@recue.example", "lucie@recue.example")
        for address in ("odette@recue.example", "lucie@recue.example"):
            until(60, lambda: [row for row in letters(server, address) if row[0]])
        sender, recipients, text, encrypted, signed_in = next(
            taken for taken in mail.taken if taken[1] == ["odette@recue.example"])
        assert encrypted and signed_in
        assert sender == "ne-pas-repondre@maillage.example"
        assert "Message-ID:" in text and "=?utf-8?" in text.lower()
        # For good: given up at once, never sent again.
        refused = until(30, lambda: [row for row in letters(server, "refuse@recue.example") if row[2]])[0]
        assert (refused[0], refused[1], refused[3]) == (0, 1, 2**63 - 1)
        assert "550" in refused[2] and "@" not in refused[2]
        # For now: kept, and sent by itself later.
        waiting = until(30, lambda: [row for row in letters(server, "tard@recue.example") if row[2]])[0]
        assert waiting[0] == 0 and "451" in waiting[2]
        sent = until(WAIT + 30, lambda: [row for row in letters(server, "tard@recue.example") if row[0]])[0]
        assert sent[1] == 2


def test_nothing_leaves_where_it_could_be_read(tmp_path, certificate):
    """A server without encryption, one whose certificate nobody vouches for, a wrong password."""
    for secure, settings in (
            (False, {}), (True, {"utilisateur": USER.decode(), "mot-de-passe": PASSWORD.decode()}),
            (True, {"utilisateur": USER.decode(), "mot-de-passe": "faux", "autorite": str(certificate / "cert.pem")})):
        with mail_server(certificate if secure else None) as (mail, port), serving(tmp_path, port, **settings) as server:
            # The letters of the demonstration: whichever is tried first.
            row = until(60, lambda: rows(server, "erreur IS NOT NULL"))[0]
            assert row[0] == 0 and row[3] < 2**63 - 1, "the operator mends it, and the letter leaves"
            assert mail.taken == []
