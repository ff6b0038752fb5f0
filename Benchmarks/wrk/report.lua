-- One line of JSON for the harness: answers a second, the 99th percentile in milliseconds, what went wrong.
function report(summary, latency)
  local errors = summary.errors
  io.write(string.format('\nBENCH {"perSecond": %.1f, "p99ms": %.2f, "answers": %d, "refused": %d, "broken": %d}\n',
    summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000, summary.requests,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
