-- KEYS: log, due; ARGV: 1 sent through this position, 2 conversation, 3 life of the shard's keys in ms.
local through = tonumber(ARGV[1])
local head = redis.call('HMGET', KEYS[1], 'n', 'd')
local newest, dropped = tonumber(head[1] or '0'), tonumber(head[2] or '0')
local last = math.min(newest, through)
if last > dropped then
  redis.call('HSET', KEYS[1], 'd', text(last))
  drop(KEYS[1], dropped + 1, last)
end
if newest <= through then
  redis.call('ZREM', KEYS[2], ARGV[2])
end
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return 1
