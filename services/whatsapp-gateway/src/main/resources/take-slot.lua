-- Gives a message its turn. All in microseconds of Redis's own clock, so that any number of instances share one.
-- KEYS: when the number, its campaigns and the pair are free again, and the end of the line of those who wait
-- ARGV: intervals of number, campaigns (0 for a reply) and pair, burst of the pair, patience, horizon, whether it waited before,
--   how much of what nobody used may be made up for
-- Answers 1 and the wait when a place is kept, 0 and when to ask again when not.
local time = redis.call('time')
local now = time[1] * 1000000 + time[2]
local interval, bulk, pair_interval = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local burst, patience, horizon, slack = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[8])

local function free(key, unused)
  return math.max(tonumber(redis.call('get', key) or '0'), now - (unused or 0))
end

local function keep(key, at)
  redis.call('set', key, string.format('%.0f', at), 'px', math.max(0, math.ceil((at - now) / 1000)) + 1000)
end

local pair = free(KEYS[3]) + pair_interval
local ahead = pair - now - burst * pair_interval
if ahead > 0 then
  return {0, ahead}
end

local wait = math.max(0, free(KEYS[1], slack) - now)
local mine = patience
if bulk > 0 then
  wait = math.max(wait, free(KEYS[2], slack) - now)
  -- replies come first where both wait
  mine = patience / 3
end
if wait <= mine then
  keep(KEYS[1], free(KEYS[1], slack) + interval)
  if bulk > 0 then
    keep(KEYS[2], free(KEYS[2], slack) + bulk)
  end
  keep(KEYS[3], pair)
  return {1, math.floor(wait)}
end

if ARGV[7] == '1' then
  return {0, math.floor(wait)}
end
local turn = math.max(free(KEYS[4]), now + wait)
if turn - now <= horizon then
  keep(KEYS[4], turn + math.max(interval, bulk))
end
return {0, math.floor(turn - now)}
