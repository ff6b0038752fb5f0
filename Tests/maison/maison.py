"""The program under test: a copy of the demonstration's database, a server on it, its accounts and its routes."""

import fcntl
import functools
import json
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

import requests

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("MAILLAGE_PROGRAM") or str(ROOT / ".build" / "debug" / "maillage")
LOGS = pathlib.Path(os.environ.get("MAILLAGE_TEST_LOGS") or ROOT / ".build" / "test-logs")


def run(*words: str, cwd: pathlib.Path, check: bool = True) -> subprocess.CompletedProcess:
    """One command of the program, its outputs captured."""
    done = subprocess.run([PROGRAM, *words], cwd=cwd, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if check and done.returncode != 0:
        raise RuntimeError(f"maillage {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def template() -> pathlib.Path:
    """A folder whose var/ holds the demonstration, made once for each build of the program."""
    LOGS.mkdir(parents=True, exist_ok=True)
    folder = LOGS / f"demonstration-{int(os.stat(PROGRAM).st_mtime * 1000)}"
    with open(LOGS / "demonstration.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            for old in LOGS.glob("demonstration-*"):
                shutil.rmtree(old)
            fresh = pathlib.Path(tempfile.mkdtemp(prefix="new-", dir=LOGS))
            (fresh / "var").mkdir()
            run("migrate", cwd=fresh)
            run("demo", cwd=fresh)
            fresh.rename(folder)
    return folder


@functools.cache
def routes() -> list[dict]:
    """The rows of `maillage routes --json`."""
    rows = json.loads(run("routes", "--json", cwd=ROOT).stdout)
    return rows if isinstance(rows, list) else rows["routes"]


class Server:
    """`maillage serve` on a copy of the demonstration, at a free port; its log is kept."""

    def __init__(self, *flags: str, limits: str = "off", wrapper: tuple[str, ...] = ()):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="maillage-"))
        shutil.copytree(template() / "var", self.folder / "var")
        self.flags, self.limits, self.wrapper = flags, limits, wrapper
        self.start()

    def start(self, same_port: bool = False):
        if not same_port:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        self.log = LOGS / f"server-{self.port}.log"
        words = ["serve", "--host", "127.0.0.1", "--port", str(self.port), "--limits", self.limits, *self.flags]
        with open(self.log, "a") as log:
            self.process = subprocess.Popen(
                [*self.wrapper, PROGRAM, *words], cwd=self.folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        self.wait_until_ready()

    def wait_until_ready(self, seconds: float = 60):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                if requests.get(self.base + "/health/ready", timeout=2).ok:
                    return
            except requests.RequestException:
                pass
            time.sleep(0.05)
        self.stop()
        raise RuntimeError("the server did not start:\n" + self.log.read_text()[-4000:])

    def close(self):
        """Ends the process as an operator would; its folder stays."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def stop(self):
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
