-- KEYS: log; ARGV: 1 life in ms. Returns whether there is a log.
return prolong(KEYS[1], tonumber(ARGV[1])) and 1 or 0
