-- Keeps a number or a pair from sending for so many microseconds from now; a longer hold stays.
local time = redis.call('time')
local now = time[1] * 1000000 + time[2]
local until_then = now + tonumber(ARGV[1])
if until_then > tonumber(redis.call('get', KEYS[1]) or '0') then
  redis.call('set', KEYS[1], string.format('%.0f', until_then), 'px', math.ceil(tonumber(ARGV[1]) / 1000) + 1000)
end
return 1
