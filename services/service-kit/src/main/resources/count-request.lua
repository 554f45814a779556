-- Counts one request; the first one begins the window. Answers how many there were and how long the window still is.
local count = redis.call('incr', KEYS[1])
if count == 1 then
  redis.call('pexpire', KEYS[1], ARGV[1])
end
return {count, redis.call('pttl', KEYS[1])}
