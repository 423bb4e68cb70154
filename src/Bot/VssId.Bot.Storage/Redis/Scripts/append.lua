-- Shared by the scripts that write to a log. A log is a hash: n = newest position, t = its time, d = dropped through,
-- and each position = "<time>:<sealed activity>".
-- Numbers go out by %.0f: Lua 5.1 (Redis) would write large ones with an exponent, Lua 5.4 (Garnet) floats with a fraction.
local unpack = table.unpack or unpack

local function text(number)
  return string.format('%.0f', number)
end

local function prolong(key, life)
  local left = redis.call('PTTL', key)
  if left ~= -2 and left < life then
    redis.call('PEXPIRE', key, text(life))
  end
  return left ~= -2
end

local function drop(key, first, last)
  while first <= last do
    local fields = {}
    for position = first, math.min(last, first + 99) do
      fields[#fields + 1] = text(position)
    end
    redis.call('HDEL', key, unpack(fields))
    first = first + 100
  end
end

-- Appends ARGV[first] and all after it; counters and entries go in one command, so that they cannot be torn apart.
local function append(key, now, life, limit, first)
  local head = redis.call('HMGET', key, 'n', 't', 'd')
  local newest, at, dropped = tonumber(head[1] or '0'), tonumber(head[2] or '0'), tonumber(head[3] or '0')
  local write = {}
  for index = first, #ARGV do
    newest = newest + 1
    at = math.max(now, at + 1)
    write[#write + 1] = text(newest)
    write[#write + 1] = text(at) .. ':' .. ARGV[index]
  end
  local surplus = newest - limit
  for field, value in pairs({ n = newest, t = at, d = math.max(dropped, surplus) }) do
    write[#write + 1] = field
    write[#write + 1] = text(value)
  end
  redis.call('HSET', key, unpack(write))
  prolong(key, life)
  drop(key, dropped + 1, surplus)
  return newest
end
