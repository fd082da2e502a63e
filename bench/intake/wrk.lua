-- Orders of the guide's size, each one of its own; prints what was counted as one line of JSON.
local run = os.getenv("BENCH_RUN")
local number = 0

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["X-Webhook-Secret"] = os.getenv("BENCH_SECRET")

local template = os.getenv("BENCH_BODY")

function request()
  number = number + 1
  local body = template:gsub("@NUMBER@", run .. "-" .. number):gsub("@CUSTOMER@", tostring(number % 5000 + 10000))
  return wrk.format(nil, nil, nil, body)
end

function done(summary, latency)
  local refused = summary.errors.status
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('{"answered":%d,"refused":%d,"failed":%d,"us":%d,"p50":%g,"p99":%g}\n',
    summary.requests - refused, refused, failed, summary.duration, latency:percentile(50), latency:percentile(99)))
end
