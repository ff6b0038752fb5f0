"""The kernel's own record of the order of things: what a form writes is on the disk before it is acknowledged."""

import itertools
import os
import re
import shutil
import threading

import pytest
import requests

import formulaire
import maison

CLIENTS = 8
FORMS = 10
CALLS = "pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg"


def flushed_before(lines: list[str], key: str, answer: str) -> bool:
    """Whether the write-ahead log that `key` was written to was flushed after that, and before `answer` was sent."""
    start, file = next(
        (n, found[1]) for n, line in enumerate(lines)
        if (found := re.search(r"pwrite64\((\d+)<[^>]*-wal>", line)) and key in line)
    thread = None
    for line in itertools.islice(lines, start + 1, None):
        who = line.split(None, 1)[0]
        if re.search(r"(write|writev|sendto|sendmsg)\(", line) and "pwrite64" not in line and answer in line:
            return False
        if re.search(rf"f(data)?sync\({file}<[^>]*>\)\s+= 0", line):
            return True
        if re.search(rf"f(data)?sync\({file}<[^>]*> <unfinished", line):
            thread = who
        elif who == thread and re.search(r"f(data)?sync resumed>.*= 0", line):
            return True
    return False


def post(server, numbers, sent: list[tuple[str, str]]):
    for number in numbers:
        form = formulaire.candidature(number)
        # Not compressed, so that the answer can be read in the trace.
        answer = requests.post(
            server.base + formulaire.PATH, data=form, timeout=30, allow_redirects=False,
            headers={"Accept-Encoding": "identity"})
        receipt = formulaire.number(answer)
        assert answer.ok and receipt, answer.text[:2000]
        sent.append((form["_cle"], receipt))


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is absent (bin/packages names it)")
def test_what_is_acknowledged_was_flushed(tmp_path):
    trace = tmp_path / "trace"
    sent: list[tuple[str, str]] = []
    # -D: the server itself is our child, so that it is the one that is stopped.
    strace = ("strace", "-D", "-f", "-y", "-s", "30000", "-e", f"trace={CALLS}", "-o", str(trace))
    with maison.Server(wrapper=strace) as server:
        clients = [
            threading.Thread(target=post, args=(server, range(n * FORMS + 1, (n + 1) * FORMS + 1), sent))
            for n in range(CLIENTS)]
        for client in clients:
            client.start()
        for client in clients:
            client.join()
        assert os.path.getsize(trace) > 0
    assert len(sent) == CLIENTS * FORMS
    lines = trace.read_text(errors="replace").splitlines()
    late = [key for key, receipt in sent if not flushed_before(lines, key, receipt)]
    assert late == []
    flushes = sum(1 for line in lines if re.search(r"fdatasync\(|fsync\(", line))
    print(f"{len(sent)} acknowledged writes, each flushed before its answer; {flushes} flushes in all")


def test_an_answer_sent_first_would_be_caught():
    written = '7 pwrite64(12</v/m.db-wal>, "...cle-1...", 4096, 0) = 4096'
    answered = '9 writev(30, [{iov_base="HTTP/1.1 303 See Other..."}, {iov_base="93-JKP292SZ"}], 2) = 60'
    whole, other = "7 fdatasync(12</v/m.db-wal>) = 0", "7 fdatasync(13</v/m.db>) = 0"
    begun, ended = "7 fdatasync(12</v/m.db-wal> <unfinished ...>", "7 <... fdatasync resumed>) = 0"
    for order, flushed in [
            ([written, whole, answered], True), ([written, begun, ended, answered], True),
            ([written, answered, whole], False), ([written, other, answered], False),
            ([written, begun, answered, ended], False)]:
        assert flushed_before(order, "cle-1", "93-JKP292SZ") == flushed
