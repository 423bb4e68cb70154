-- KEYS: log; ARGV: 1 position of the last known entry, 2 how many at the most.
-- Returns the position of the first entry, then the entries.
local head = redis.call('HMGET', KEYS[1], 'n', 'd')
local newest = tonumber(head[1] or '0')
local first = math.max(tonumber(ARGV[1]), tonumber(head[2] or '0')) + 1
local last = math.min(newest, first + tonumber(ARGV[2]) - 1)
local found = { text(first) }
local from = first
while from <= last do
  local fields = {}
  for position = from, math.min(last, from + 99) do
    fields[#fields + 1] = text(position)
  end
  for _, entry in ipairs(redis.call('HMGET', KEYS[1], unpack(fields))) do
    found[#found + 1] = entry
  end
  from = from + 100
end
return found
