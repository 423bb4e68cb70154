-- KEYS: item; ARGV: 1 expected version, or '*' for any, or '' for none; 2 sealed item; 3 life in ms.
-- Returns the new version, or 0 when the version is another one.
local version = string.match(redis.call('GETRANGE', KEYS[1], 0, 20), '^(%d+):') or ''
if ARGV[1] ~= '*' and ARGV[1] ~= version then
  return 0
end
local new = tonumber(version == '' and '0' or version) + 1
redis.call('SET', KEYS[1], text(new) .. ':' .. ARGV[2], 'PX', ARGV[3])
return new
