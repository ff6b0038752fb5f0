"""Reads a release program (x86-64) for asynchronous functions that write beyond their own frame.

Swift 6.3.1, whole module optimised, once recorded the frame of one that held very large values sixteen bytes too short,
and it wrote over its neighbour on the heap. Each asynchronous function records the size of its frame in a symbol (…Tu);
its parts (…TY0_, …TQ1_) reach the frame through one register. This follows that register and names whoever goes beyond.
"""

import collections
import pathlib
import re
import struct
import subprocess
import sys

PART = re.compile(r"^(.*?)(T[YQ])\d+_$")
HEAD = re.compile(r"^[0-9a-f]+ <(.*)>:$")
MEMORY = re.compile(r"(0x[0-9a-f]+)\((%r[a-z0-9]+)\)")
# Bytes that an instruction moves at least.
WIDTH = dict.fromkeys(("movups", "movaps", "movupd", "movapd", "movdqu", "movdqa"), 16) | {"movq": 8, "movsd": 8, "movl": 4}
LOST_IN_CALLS = {f"%r{name}" for name in ("ax", "cx", "dx", "si", "di", "8", "9", "10", "11")}


def lines(*words: str):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.splitlines()


def recorded(program: str) -> dict[str, int]:
    """By function, the bytes of its frame."""
    content = pathlib.Path(program).read_bytes()
    sections = [(int(row[3], 16), int(row[2], 16), int(row[5], 16))
                for row in map(str.split, lines("objdump", "-h", program)) if len(row) == 7 and row[0].isdigit()]
    sizes = {}
    for row in map(str.split, lines("nm", program)):
        if len(row) == 3 and row[2].endswith("Tu"):
            address = int(row[0], 16) + 4
            start, _, offset = next(one for one in sections if one[0] <= address < one[0] + one[1])
            sizes[row[2][:-2]] = struct.unpack_from("<I", content, offset + address - start)[0]
    return sizes


def reached(program: str, sizes: dict[str, int]) -> dict[str, int]:
    """By function, the farthest byte of its frame that one of its parts touches."""
    farthest: dict[str, int] = collections.defaultdict(int)
    function, frame, resumed, entered = None, set(), False, False
    for line in lines("objdump", "-d", "--no-show-raw-insn", "-j", ".text", program):
        if head := HEAD.match(line):
            part = PART.match(head[1])
            function = part[1] if part and part[1] in sizes else None
            # A part that begins has its frame in r14; one that resumes, a pointer to it there.
            resumed = bool(function) and part[2] == "TQ"
            frame = {"%r14"} if function and not resumed else set()
            entered = False
            continue
        fields = line.split("\t")
        if not function or len(fields) < 2:
            continue
        name, _, words = fields[1].partition(" ")
        words = words.split("#")[0].strip()
        if name == "push" and words == "%rbp":
            # A second entry is another function, whose name was stripped.
            function, entered = None if entered else function, True
        for found in MEMORY.finditer(words):
            if found[2] in frame and name != "lea":
                farthest[function] = max(farthest[function], int(found[1], 16) + WIDTH.get(name, 1))
        source, _, target = words.rpartition(",")
        if name.startswith("call"):
            frame -= LOST_IN_CALLS
        elif target.startswith("%r") and source:
            if name == "mov" and (source in frame or resumed and source == "(%r14)"):
                resumed = resumed and source != "(%r14)"
                frame.add(target)
            elif not name.startswith(("cmp", "test")):
                frame.discard(target)
    return farthest


def beyond(program: str) -> tuple[list[str], int]:
    """What goes beyond, in words, and how many functions were read."""
    sizes = recorded(program)
    found = reached(program, sizes)
    return [f"{name}: frame of {sizes[name]} bytes, touched up to {byte}"
            for name, byte in sorted(found.items()) if byte > sizes[name]], len(found)


if __name__ == "__main__":
    for program in sys.argv[1:]:
        faults, read = beyond(program)
        print("\n".join(faults) or f"{program}: {read} asynchronous functions, each within its frame")
        if faults:
            sys.exit(1)
