"""« What if » over HTTP, as an agent of the préfecture asks it without JavaScript: one page a question."""

import http.cookiejar
import re
import statistics
import time
import urllib.error
import urllib.parse
import urllib.request


class Agent:
    """The first agent of a préfecture of the demonstration, signed in."""

    def __init__(self, base: str):
        self.base = base
        self.opened = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        rows = self.page("/demo/comptes")[1].split("<tr")
        form = next(row for row in rows if "Agent de préfecture" in row)
        fields = re.findall(r'name="(_\w+)" value="([^"]*)"', form)
        action = re.search(r'action="([^"]+)"', form)[1]
        self.opened.open(base + action, urllib.parse.urlencode(fields).encode(), timeout=30).read()

    def page(self, path: str) -> tuple[int, str]:
        try:
            with self.opened.open(self.base + path, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()


def questions(agent: Agent):
    """Every question of one post more, one fewer, one moved, about every site of every scenario they read."""
    scenarios = sorted(set(re.findall(r'href="/scenarios/(\d+)"', agent.page("/scenarios")[1])))
    assert scenarios, "the agent reads no scenario"
    for scenario in scenarios:
        sites = sorted(set(map(int, re.findall(rf"/scenarios/{scenario}/sites/(\d+)", agent.page(f"/scenarios/{scenario}")[1]))))
        for site, other in zip(sites, sites[1:] + sites[:1]):
            for query in (f"acte=ajoute&site={site}", f"acte=retire&site={site}", f"acte=deplace&site={site}&vers={other}"):
                yield f"/scenarios/{scenario}/essai?{query}"


def measure(base: str, asked: int = 50) -> str:
    """Milliseconds from the question to the last byte of the page, for those that have an answer."""
    agent = Agent(base)
    times = []
    for path in questions(agent):
        start = time.perf_counter()
        status, page = agent.page(path)
        spent = 1000 * (time.perf_counter() - start)
        assert status in (200, 422), (path, status)
        if status == 200:
            assert "Ce que cela changerait" in page, path
            times.append(spent)
    times.sort()
    p95 = times[int(0.95 * (len(times) - 1))]
    return (f"{len(times)} questions answered, p50 {statistics.median(times):.1f} ms, p95 {p95:.1f}, "
            f"longest {times[-1]:.1f}: {'held' if p95 <= asked else 'NOT HELD'}")


if __name__ == "__main__":
    import sys
    print(measure(sys.argv[1]))
