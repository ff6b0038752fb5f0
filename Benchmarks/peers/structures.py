"""The peer of the structures page: FastAPI, Jinja2 and sqlite3; the same 100 rows and columns, the same frame.

MAILLAGE_BENCH_DATABASE: what varies in the rows of our own page; MAILLAGE_BENCH_TEMPLATE: their markup;
MAILLAGE_BENCH_FRAME: our page, whose head and foot are served as they are. Favourable to the peer: the frame is constant, no session, no totals are computed.
"""

import os
import pathlib
import sqlite3

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, PlainTextResponse
from jinja2 import Environment

app = FastAPI()
template = Environment(autoescape=True).from_string(pathlib.Path(os.environ["MAILLAGE_BENCH_TEMPLATE"]).read_text())
database = sqlite3.connect(os.environ["MAILLAGE_BENCH_DATABASE"], check_same_thread=False)
database.row_factory = sqlite3.Row
page = pathlib.Path(os.environ["MAILLAGE_BENCH_FRAME"]).read_text()
head, rest = page.split("<tbody>", 1)
foot = rest.rsplit("</tbody>", 1)[1]


@app.get("/health")
async def health():
    return PlainTextResponse("ok")


@app.get("/structures")
async def structures():
    rows = database.execute("SELECT * FROM ligne ORDER BY rang LIMIT 100").fetchall()
    return HTMLResponse(template.render(head=head, rows=rows, foot=foot))
