/** What is shown of a talk, and which buttons are open. Run by `node --test`. */

import assert from "node:assert/strict";
import { test } from "node:test";

import type { BotEvent, KeptEvent } from "../src/chat/protocol.ts";
import { subject } from "../src/chat/session.ts";
import { GREETING, Talk } from "../src/chat/talk.ts";

const AT = "2026-11-22T10:00:00Z";
const bot = (seq: number, ...titles: string[]): KeptEvent => {
  const buttons = titles.map((title) => ({ id: `${seq}-${title}`, title }));
  const data: BotEvent = { seq, at: AT, kind: "answer", texts: [`text ${seq}`], buttons };
  return { id: String(seq), event: "bot", data };
};
const user = (seq: number, id: string, choice?: string): KeptEvent => ({
  id: String(seq), event: "user", data: { seq, at: AT, id, text: id, ...(choice && { choice }) },
});

test("an event that comes twice is shown once", () => {
  const talk = new Talk();
  assert.equal(talk.accept(bot(1)).show?.kind, "bot");
  assert.deepEqual(talk.accept(bot(1)), {});
});

test("a message of this window is not shown again when the server tells of it", () => {
  const talk = new Talk();
  talk.sending({ id: "mine", text: "hello" });
  assert.deepEqual(talk.accept(user(1, "mine")), { delivered: "mine" });
  assert.equal(talk.accept(user(2, "other tab")).show?.kind, "user");
});

test("the first message closes the starters, whoever sent it", () => {
  assert.deepEqual(new Talk().sending({ id: "a", text: "a" }).close, { seq: GREETING });
  assert.deepEqual(new Talk().accept(user(1, "b")).close, { seq: GREETING });
});

test("buttons close when one is pressed, here or in another tab, and when something newer is said", () => {
  const talk = new Talk();
  talk.accept(user(1, "a"));
  talk.accept(bot(2, "Yes", "No"));
  assert.deepEqual(talk.sending({ id: "b", text: "No", choice: "2-No" }).close, { seq: 2, used: "2-No" });
  talk.accept(bot(4, "Yes"));
  assert.deepEqual(talk.accept(user(5, "c", "4-Yes")).close, { seq: 4, used: "4-Yes" });
  talk.accept(bot(6, "Yes"));
  assert.deepEqual(talk.accept(bot(7)).close, { seq: 6 });
});

test("nothing can be pressed in an older part of the talk", () => {
  const talk = new Talk();
  talk.acceptPart([user(11, "k"), bot(12, "Yes")]);
  assert.equal(talk.oldest, 11);
  const part = talk.acceptPart([user(1, "a"), bot(2, "Yes", "No"), user(3, "b", "2-No"), bot(4, "Maybe")]);
  assert.deepEqual(part.closed, [{ seq: GREETING }, { seq: 2, used: "2-No" }, { seq: 4 }].slice(1));
  assert.deepEqual(talk.sending({ id: "l", text: "Yes", choice: "12-Yes" }).close, { seq: 12, used: "12-Yes" });
});

test("an answer that was not finished names the message to send again", () => {
  const talk = new Talk();
  talk.sending({ id: "a", text: "hello" });
  const error: KeptEvent = { id: "3", event: "error", data: { seq: 3, at: AT, code: "not_completed", id: "a" } };
  assert.deepEqual(talk.accept(error).unfinished, { id: "a", text: "hello" });
});

test("a renewed token has the subject of the one before; what is no token is its own", () => {
  const token = (sub: string, exp: number): string => `h.${btoa(JSON.stringify({ sub, exp })).replaceAll("=", "")}.s`;
  assert.equal(subject(token("web-1", 1)), subject(token("web-1", 2)));
  assert.equal(subject("nothing"), "nothing");
});
