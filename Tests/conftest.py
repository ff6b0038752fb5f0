"""Ends each run of pytest with the line that bin/test adds up."""


def pytest_terminal_summary(terminalreporter):
    count = lambda *names: sum(len(terminalreporter.stats.get(name, [])) for name in names)
    terminalreporter.write_line(
        f"{count('passed', 'xfailed')} passed, {count('failed', 'error', 'xpassed')} failed, "
        f"{count('skipped')} skipped")
