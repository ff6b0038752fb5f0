"""The peer of the form's write: FastAPI and sqlite3, the same fields, the same statements, committed durably.

MAILLAGE_BENCH_DATABASE: a copy of our own database; MAILLAGE_BENCH_STATEMENTS: what one write executes.
Favourable to the peer: no session, no rate limit, the fields checked for presence only.
"""

import os
import pathlib
import random
import sqlite3

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse, RedirectResponse

import statements

app = FastAPI()
database = sqlite3.connect(os.environ["MAILLAGE_BENCH_DATABASE"], isolation_level=None, cached_statements=256)
database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000")
written = statements.read(pathlib.Path(os.environ["MAILLAGE_BENCH_STATEMENTS"]))
# Each worker has numbers of its own.
key = statements.first_key() + (random.getrandbits(12) << 50)
asked = ("siret", "nom", "type", "commune", "contact_nom", "contact_courriel", "postes", "date_debut", "motivation")


@app.get("/health")
async def health():
    return PlainTextResponse("ok")


@app.post("/candidatures/structures/nouvelle")
async def candidature(request: Request):
    global key
    form = await request.form()
    if any(not form.get(name) for name in asked):
        return PlainTextResponse("incomplet", 422)
    key += statements.STEP
    database.execute("BEGIN IMMEDIATE")
    last = 0
    for sql, words in written:
        values = [statements.value(word, key, place, last) for place, word in enumerate(words)]
        rows = database.execute(sql, values).fetchall()
        last = rows[-1][0] if rows else last
    database.execute("COMMIT")
    return RedirectResponse(f"/candidatures/{key}", 303)
