"""French typography of what a page shows: no ordinary space before high punctuation.

Straight apostrophes are not looked for: the official names of places and structures bear them."""

import html.parser
import re

import pytest

import pages

# What people typed and code are not ours to correct.
UNREAD = {"script", "style", "code", "pre", "textarea"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
FAULTS = {
    "ordinary space before punctuation": re.compile(r"[^ ] [:;!?%€»](?![\w/])"),
    "ordinary space after «": re.compile("« "),
}


class Words(html.parser.HTMLParser):
    """The visible words of a page, one text node an item."""

    def __init__(self, text: str):
        super().__init__()
        self.said: list[str] = []
        # The elements that stand open, each with whether its words are read.
        self.open: list[tuple[str, bool]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        read = tag not in UNREAD and "blob" not in (dict(attributes).get("class") or "").split()
        self.open.append((tag, read and all(read for _, read in self.open[-1:])))

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if self.open and self.open[-1][1]:
            self.said.append(re.sub(r"\s*\n\s*", " ", data))


@pytest.mark.parametrize("address", pages.examples())
def test_typography(server, sessions, address):
    found = set()
    for session in sessions.values():
        for text in Words(session.get(server.base + address).text).said:
            for name, pattern in FAULTS.items():
                if match := pattern.search(text):
                    around = text[max(0, match.start() - 20):match.end() + 20]
                    found.add(f"{name}: {around!r}")
    assert not found, "\n".join(sorted(found)[:20])


def test_a_fault_is_seen():
    """The control: both faults in text are found, neither in what is not read."""
    said = Words('<body><p>Nom : « x »<br>fin</p><pre class="blob"><b>a :</b></pre><p>b</p></body>').said
    assert [text for text in said if any(pattern.search(text) for pattern in FAULTS.values())] == ["Nom : « x »"]
    assert "b" in said and "fin" in said
