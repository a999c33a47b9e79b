// The Bot API that others emulate (telegram-test-api), behind a front that makes a faithful peer of it.
//
// The emulator keeps the messages of both sides. The front stands before it as Telegram's server does: it
// gives what strict clients need (a bot that is one, dates in seconds), answers what the emulator does not
// know, holds long polls, keeps updates until they are confirmed, and brings them to a webhook with the secret.
// GET /calls: everything the bot has sent. FRONT_PORT and EMULATOR_PORT say where both listen, on 127.0.0.1 only.
'use strict';

const http = require('http');
const {TelegramServer} = require('telegram-test-api/lib/telegramServer');

const HOST = '127.0.0.1';
const FRONT = Number(process.env.FRONT_PORT);
const EMULATOR = Number(process.env.EMULATOR_PORT);
const BOT = {id: 4242, is_bot: true, first_name: 'Mica', username: 'MicaTestBot'};
const OF_THE_EMULATOR = new Set(['sendMessage', 'editMessageReplyMarkup', 'answerCallbackQuery']);
const SEND = new Set(['sendMessage', 'sendPhoto', 'sendDocument']);

const calls = [];
const waiting = [];
let hook = null;
let messages = 10000;
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

function ask(port, path, body, headers = {}) {
  return new Promise((done, fail) => {
    const text = Buffer.from(JSON.stringify(body || {}));
    const options = {host: HOST, port, path, method: 'POST',
      headers: {'content-type': 'application/json', 'content-length': text.length, ...headers}};
    const request = http.request(options, async (reply) => {
      const parts = [];
      for await (const part of reply) parts.push(part);
      const said = Buffer.concat(parts).toString();
      done({status: reply.statusCode, said});
    });
    request.on('error', fail);
    request.end(text);
  });
}

// What the bot sent: a form, or the named parts of a multipart body (files by their names only).
function read(type, body) {
  if (!type.startsWith('multipart/')) return Object.fromEntries(new URLSearchParams(body.toString()));
  const border = /boundary=(.*)$/.exec(type)[1];
  const fields = {};
  for (const part of body.toString('latin1').split(`--${border}`)) {
    const found = /name="([^"]+)"(?:; filename="([^"]+)")?[^]*?\r\n\r\n([^]*)\r\n$/.exec(part);
    if (found) fields[found[1]] = found[2] ? `file ${found[2]}` : Buffer.from(found[3], 'latin1').toString();
  }
  return fields;
}

function asTelegramTells(update) {
  const press = update.callback_query;
  if (press) {
    const shown = {message_id: 1, ...press.message, date: Math.floor(Date.now() / 1000)};
    return {...update, callback_query: {...press, chat_instance: '1', message: shown}};
  }
  return {...update, message: {...update.message, date: Math.floor(Date.now() / 1000)}};
}

async function fetchNew(token) {
  const {said} = await ask(EMULATOR, `/bot${token}/getUpdates`);
  waiting.push(...JSON.parse(said).result.map(asTelegramTells));
}

async function longPoll(token, fields) {
  const offset = Number(fields.offset || 0);
  const place = waiting.findIndex((update) => update.update_id === offset - 1);
  waiting.splice(0, place + 1);
  const end = Date.now() + 1000 * Number(fields.timeout || 0);
  for (;;) {
    await fetchNew(token);
    if (waiting.length || Date.now() >= end) return waiting;
    await pause(30);
  }
}

async function bring(token) {
  while (hook) {
    await fetchNew(token);
    if (waiting.length) {
      const secret = hook.secret_token ? {'x-telegram-bot-api-secret-token': hook.secret_token} : {};
      const to = new URL(hook.url);
      const {status} = await ask(Number(to.port), to.pathname, waiting[0], secret).catch(() => ({status: 0}));
      if (status >= 200 && status < 300) waiting.shift();
    }
    await pause(30);
  }
}

async function carryOut(token, method, fields) {
  if (method === 'getMe') return BOT;
  if (method === 'getUpdates') {
    if (hook) return {code: 409, why: "Conflict: can't use getUpdates method while webhook is active"};
    return longPoll(token, fields);
  }
  if (method === 'setWebhook') { hook = fields; bring(token); return true; }
  if (method === 'deleteWebhook') { hook = null; return true; }
  if (method === 'getWebhookInfo') {
    return {url: hook ? hook.url : '', has_custom_certificate: false, pending_update_count: waiting.length};
  }
  if (method === 'sendMessage' && !(fields.text || '').trim()) return {code: 400, why: 'Bad Request: message text is empty'};
  let sent = {message_id: messages += 1};
  if (OF_THE_EMULATOR.has(method)) {
    const {said} = await ask(EMULATOR, `/bot${token}/${method}`, fields);
    sent = JSON.parse(said).result || sent;
  }
  if (!SEND.has(method) && method !== 'editMessageReplyMarkup') return true;
  const chat = {id: Number(fields.chat_id), type: 'private', first_name: 'Ann'};
  return {message_id: sent.message_id, date: Math.floor(Date.now() / 1000), from: BOT, chat};
}

const front = http.createServer(async (request, reply) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const answer = (status, value) => {
    reply.writeHead(status, {'content-type': 'application/json'});
    reply.end(JSON.stringify(value));
  };
  if (request.url === '/calls') return answer(200, calls);
  const found = /^\/bot([^/]+)\/(\w+)/.exec(request.url);
  if (!found) return answer(404, {ok: false, error_code: 404, description: 'Not Found'});
  const fields = read(request.headers['content-type'] || '', Buffer.concat(parts));
  if (found[2] !== 'getUpdates') calls.push({method: found[2], fields});
  const result = await carryOut(found[1], found[2], fields);
  if (result && result.code) return answer(result.code, {ok: false, error_code: result.code, description: result.why});
  return answer(200, {ok: true, result});
});

const emulator = new TelegramServer({port: EMULATOR, host: HOST, storeTimeout: 600});
emulator.start().then(() => front.listen(FRONT, HOST, () => console.log('ready')));
