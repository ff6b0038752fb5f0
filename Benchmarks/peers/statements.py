"""The statements of one candidature, read from the text file that the C loop reads too (see c/commit_loop.c)."""

import pathlib
import time

STEP = 16


def read(path: pathlib.Path) -> list[tuple[str, list[str]]]:
    found = []
    for line in path.read_text().splitlines():
        if line.startswith("--"):
            found[-1] = (found[-1][0], line[2:].split())
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def value(word: str, key: int, place: int):
    if word.startswith("key"):
        return key + int(word[4:] or 0)
    kind, _, rest = word.partition(":")
    if kind == "int":
        return int(rest)
    if kind == "real":
        return float(rest)
    if kind == "blob":
        return bytes(((key >> (at % 8 * 8)) + at + place) & 255 for at in range(int(rest)))
    if kind == "text":
        return rest.replace("#", str(key)).replace("_", " ")
    return None


def first_key() -> int:
    return int(time.time()) << 24
