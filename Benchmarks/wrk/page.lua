-- Reads one page again and again, uncompressed.
dofile(os.getenv("BENCH_LUA") .. "/report.lua")
wrk.headers["Accept-Encoding"] = "identity"
function done(summary, latency) report(summary, latency) end
