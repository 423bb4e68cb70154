-- KEYS: record; ARGV: 1 its value as it was read.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return 1
