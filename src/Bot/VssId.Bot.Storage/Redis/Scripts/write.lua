-- KEYS: items; ARGV: 1 life in ms; then for each key: expected tag ('*' = any, '' = nothing stands there), new tag, sealed item.
-- Returns whether all tags were right; otherwise nothing was written.
local taglength = 16
for index, key in ipairs(KEYS) do
  local expected = ARGV[3 * index - 1]
  if expected ~= '*' and redis.call('GETRANGE', key, 0, taglength - 1) ~= expected then
    return 0
  end
end
for index, key in ipairs(KEYS) do
  redis.call('SET', key, ARGV[3 * index] .. ARGV[3 * index + 1], 'PX', ARGV[1])
end
return 1
