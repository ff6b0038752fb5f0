"""The statements of one candidature, read from the text file that the C loop reads too (see c/commit_loop.c)."""

import pathlib
import time

STEP = 16


def read(path: pathlib.Path) -> list[tuple[str, list[str]]]:
    found = []
    for line in path.read_text().splitlines():
        if line.startswith("--"):
            found[-1] = (found[-1][0], [word for word in line[2:].split(" ") if word])
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def spread(x: int) -> int:
    """Spreads a number over 64 bits (splitmix64), as the C loop does."""
    mask = (1 << 64) - 1
    x = (x + 0x9E3779B97F4A7C15) & mask
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9 & mask
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB & mask
    return x ^ (x >> 31)


def value(word: str, key: int, place: int, last: int):
    if word == "last":
        return last
    if word.startswith("key"):
        return key + int(word[4:] or 0)
    kind, _, rest = word.partition(":")
    if kind == "int":
        return int(rest)
    if kind == "real":
        return float(rest)
    if kind == "blob":
        return b"".join(spread(key * 64 + place + at).to_bytes(8, "little") for at in range(int(rest) // 8))
    if kind == "text":
        code = f"{spread(key) >> 32:08X}" if "~" in rest else ""
        return rest.replace("#", str(key)).replace("~", code).replace("\\n", "\n").replace("_", " ")
    return None


def first_key() -> int:
    return int(time.time()) << 24
