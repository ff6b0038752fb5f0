-- Sends the form of a candidature: another structure, another key each time.
dofile(os.getenv("BENCH_LUA") .. "/report.lua")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Accept-Encoding"] = "identity"

-- Rounds of one run must not send the same structures again.
local round = os.time() % 9999
local sent = 0

-- The digit that makes Luhn's sum a multiple of ten, as in every SIREN and SIRET but La Poste's.
local function with_check(digits)
  local sum, double = 0, true
  for place = #digits, 1, -1 do
    local digit = tonumber(digits:sub(place, place))
    if double then digit = digit * 2 end
    if digit > 9 then digit = digit - 9 end
    sum, double = sum + digit, not double
  end
  return digits .. (10 - sum % 10) % 10
end

local function siret(number)
  return with_check(with_check(string.format("2%07d", number)) .. string.format("%04d", round))
end

local fields = os.getenv("BENCH_FORM")

function request()
  sent = sent + 1
  local body = fields:gsub("SIRET", siret(sent)):gsub("NUMERO", string.format("%04d%08d", round, sent))
  return wrk.format(nil, nil, nil, body)
end

function done(summary, latency) report(summary, latency) end
