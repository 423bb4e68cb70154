-- KEYS: inbox, receipts; ARGV: 1 receipt, 2 life of the shard's keys in ms.
redis.call('ZREMRANGEBYSCORE', KEYS[1], ARGV[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], text(2 * tonumber(ARGV[2])))
return 1
