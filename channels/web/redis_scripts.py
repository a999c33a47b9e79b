"""What Redis does in one piece, in its own language (Lua).

An event is kept as "seq name json", with its seq as the score; the json is without the seq.
"""

_KEEP = """
local function keep(meta, events, channel, name, json, most, seconds)
    local seq = redis.call('HINCRBY', meta, 'seq', 1)
    local event = seq .. ' ' .. name .. ' ' .. json
    redis.call('ZADD', events, seq, event)
    redis.call('ZREMRANGEBYRANK', events, 0, -most - 1)
    redis.call('EXPIRE', meta, seconds)
    redis.call('EXPIRE', events, seconds)
    redis.call('PUBLISH', channel, event)
    return seq
end
"""

#: KEYS: meta, events, buttons. ARGV: name, json, channel, most, seconds, then id and json of each button.
#: Returns the seq.
APPEND = (
    _KEEP
    + """
local name = ARGV[1]
if name == 'bot' then
    redis.call('DEL', KEYS[3])
    for i = 6, #ARGV, 2 do
        redis.call('HSET', KEYS[3], ARGV[i], ARGV[i + 1])
        redis.call('EXPIRE', KEYS[3], ARGV[5])
    end
end
return keep(KEYS[1], KEYS[2], ARGV[3], name, ARGV[2], tonumber(ARGV[4]), ARGV[5])
"""
)

#: KEYS: meta, events, messages, buttons, queue. ARGV: json of the message, moment, channel, most, seconds.
#: Returns the seq and whether the message is new; {0, 0} for a button that cannot be pressed.
TAKE_IN = (
    _KEEP
    + """
local message = cjson.decode(ARGV[1])
local title = message.text
local known = redis.call('HGET', KEYS[3], message.id)
if known then
    known = cjson.decode(known)
    if not known.failed then
        return {known.message.seq, 0}
    end
    message.text = known.message.text
    message.choice = known.message.choice
    title = message.text
elseif message.choice ~= '' then
    local button = redis.call('HGET', KEYS[4], message.choice)
    if not button then
        return {0, 0}
    end
    redis.call('DEL', KEYS[4])
    button = cjson.decode(button)
    message.text = button.payload
    title = button.title
end
local data = {at = ARGV[2], id = message.id, text = title}
if message.choice ~= '' then
    data.choice = message.choice
end
local seq = keep(KEYS[1], KEYS[2], ARGV[3], 'user', cjson.encode(data), tonumber(ARGV[4]), ARGV[5])
message.seq = seq
redis.call('HSET', KEYS[3], message.id, cjson.encode({message = message, failed = false}))
redis.call('RPUSH', KEYS[5], cjson.encode(message))
redis.call('EXPIRE', KEYS[3], ARGV[5])
redis.call('EXPIRE', KEYS[5], ARGV[5])
return {seq, 1}
"""
)

#: KEYS: events, buttons, messages, queue. The ids of messages stay, so that nothing is answered twice;
#: their words do not, unless they still wait.
FORGET = """
redis.call('DEL', KEYS[1], KEYS[2])
local queued = {}
for _, json in ipairs(redis.call('LRANGE', KEYS[4], 0, -1)) do
    queued[cjson.decode(json).id] = true
end
local kept = redis.call('HGETALL', KEYS[3])
for i = 1, #kept, 2 do
    if not queued[kept[i]] then
        local entry = cjson.decode(kept[i + 1])
        entry.message.text = ''
        entry.failed = false
        redis.call('HSET', KEYS[3], kept[i], cjson.encode(entry))
    end
end
"""
