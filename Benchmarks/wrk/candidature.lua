-- Sends the form of a candidature: another structure, another key each time.
dofile(os.getenv("BENCH_LUA") .. "/report.lua")
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
wrk.headers["Accept-Encoding"] = "identity"

local base = os.time() * 1000 % 100000000
local sent = 0

-- The last of the fourteen digits makes Luhn's sum a multiple of ten, as in every SIRET but La Poste's.
local function siret(number)
  local digits = string.format("2%012d", number)
  local sum = 0
  for place = 1, 13 do
    local digit = tonumber(digits:sub(place, place))
    if place % 2 == 1 then digit = digit * 2 end
    -- Counted from the right, the thirteenth digit from the left is the second: doubled.
    if digit > 9 then digit = digit - 9 end
    sum = sum + digit
  end
  return digits .. (10 - sum % 10) % 10
end

local fields = os.getenv("BENCH_FORM")

function request()
  sent = sent + 1
  local number = base * 1000 + sent
  local body = fields:gsub("SIRET", siret(number)):gsub("NUMERO", number)
  return wrk.format(nil, nil, nil, body)
end

function done(summary, latency) report(summary, latency) end
