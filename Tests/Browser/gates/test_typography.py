"""French typography of what a page shows: no ordinary space before high punctuation.

Straight apostrophes are not looked for: the official names of places and structures bear them."""

import re

import pytest

import navigateur
import pages

# The visible words, one text node a line; what people typed and code are not ours to correct.
WORDS = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), said = [];
  while (walk.nextNode()) {
    const node = walk.currentNode;
    if (!node.parentElement.closest("script,style,code,pre,textarea,.blob")) said.push(node.data.replace(/\\s*\\n\\s*/g, " "));
  }
  return said;
}"""
FAULTS = {
    "ordinary space before punctuation": re.compile(r"[^ ] [:;!?%€»](?![\w/])"),
    "ordinary space after «": re.compile("« "),
}


@pytest.mark.parametrize("address", pages.examples())
def test_typography(server, browser, states, address):
    found = set()
    for role, state in states.items():
        with navigateur.context(browser, server.base, storage_state=state, java_script_enabled=True) as context:
            page = context.new_page()
            page.goto(address, wait_until="domcontentloaded")
            for text in page.evaluate(WORDS):
                for name, pattern in FAULTS.items():
                    if match := pattern.search(text):
                        around = text[max(0, match.start() - 20):match.end() + 20]
                        found.add(f"{name}: {around!r}")
    assert not found, "\n".join(sorted(found)[:20])
