-- KEYS: claim, log, inbox, receipts
-- ARGV: 1 life of the claim, 2 now, 3 life of the log, 4 longest queue, 5 life of the shard's keys, 6 conversation,
--       7 its length in bytes, 8 sealed activity, 9 sealed echo (or absent). Times in ms.
-- Returns -1 when it came before, -2 when too many wait, else the position of the echo, or 0 without one.
-- The claim comes last: an event that was claimed but not stored would be lost when it comes again.
if redis.call('EXISTS', KEYS[1]) == 1 then
  return -1
end
if redis.call('ZCARD', KEYS[3]) >= tonumber(ARGV[4]) then
  return -2
end

local position = 0
if #ARGV > 8 then
  position = append(KEYS[2], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), 9)
end

-- Receipts outlive the inbox, so that a late one never names another event.
local receipt = text(tonumber(redis.call('GET', KEYS[4]) or '0') + 1)
redis.call('SET', KEYS[4], receipt, 'PX', text(2 * tonumber(ARGV[5])))
redis.call('ZADD', KEYS[3], receipt, receipt .. ' ' .. ARGV[2] .. ' ' .. text(position) .. ' ' .. ARGV[7] .. '\n' .. ARGV[6] .. ARGV[8])
redis.call('PEXPIRE', KEYS[3], ARGV[5])
redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
return position
