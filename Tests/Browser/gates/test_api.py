"""The API against its own OpenAPI document, by schemathesis, as each role."""

import pathlib
import subprocess
import sys

import pytest

import maison
import navigateur

EXAMPLES = 50
CONFIG = str(pathlib.Path(__file__).with_name("schemathesis.toml"))


@pytest.mark.parametrize("role", [navigateur.VISITOR, *navigateur.ROLES])
def test_schemathesis_finds_nothing(server, states, role):
    if role not in states:
        pytest.skip(f"nobody of the demonstration is {role}")
    cookie = navigateur.cookie_header(states[role])
    words = [
        sys.executable, "-m", "schemathesis.cli", "--config-file", CONFIG, "run", server.base + "/api/openapi.json", "--checks", "all",
        "--max-examples", str(EXAMPLES), "--seed", "1", "--no-color", "--continue-on-failure",
        "--suppress-health-check", "all", *(["--header", f"Cookie: {cookie}"] if cookie else [])]
    done = subprocess.run(words, capture_output=True, text=True, cwd=server.folder)
    (maison.LOGS / f"schemathesis-{role}.log").write_text(done.stdout + done.stderr)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
