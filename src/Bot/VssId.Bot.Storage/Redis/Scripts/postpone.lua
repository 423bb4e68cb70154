-- KEYS: due; ARGV: 1 new time in ms, 2 conversation, 3 life of the shard's keys in ms.
local mark = redis.call('ZSCORE', KEYS[1], ARGV[2])
if mark and tonumber(mark) < tonumber(ARGV[1]) then
  redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return 1
