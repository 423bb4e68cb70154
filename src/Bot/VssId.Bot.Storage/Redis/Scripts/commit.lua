-- KEYS: record, log, due, inbox, receipts
-- ARGV: 1 expected version, 2 body, 3 life, 4 now, 5 life of the log, 6 masked position, 7 its new content, 8 due,
--       9 conversation, 10 receipt, 11 life of the shard's keys, 12 longest log, 13... log entries. Times in ms; '' = none.
-- The order matters: a server that logs command by command may come back with only the first ones. Then replies may be
-- shown twice, but a record never stands without its replies, nor does an event leave the inbox before its record stands.
local version = string.match(redis.call('GETRANGE', KEYS[1], 0, 20), '^(%d+):') or '0'
if version ~= ARGV[1] then
  return 0
end

local life = tonumber(ARGV[5])
local logged = prolong(KEYS[2], life)
if logged and ARGV[6] ~= '' then
  local entry = redis.call('HGET', KEYS[2], ARGV[6])
  local at = entry and string.match(entry, '^(%d+:)')
  if at then
    redis.call('HSET', KEYS[2], ARGV[6], at .. ARGV[7])
  end
end
if #ARGV > 12 then
  append(KEYS[2], tonumber(ARGV[4]), life, tonumber(ARGV[12]), 13)
end

if ARGV[8] ~= '' then
  local mark = redis.call('ZSCORE', KEYS[3], ARGV[9])
  if not mark or tonumber(ARGV[8]) < tonumber(mark) then
    redis.call('ZADD', KEYS[3], ARGV[8], ARGV[9])
  end
  redis.call('PEXPIRE', KEYS[3], ARGV[11])
end

redis.call('SET', KEYS[1], text(tonumber(version) + 1) .. ':' .. ARGV[2], 'PX', ARGV[3])

if ARGV[10] ~= '' then
  redis.call('ZREMRANGEBYSCORE', KEYS[4], ARGV[10], ARGV[10])
  redis.call('PEXPIRE', KEYS[4], ARGV[11])
  redis.call('PEXPIRE', KEYS[5], text(2 * tonumber(ARGV[11])))
end
return 1
