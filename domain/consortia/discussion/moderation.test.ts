import { expect, test } from "vitest";
import { roomMentions } from "#db/schema/discussion";
import type { Context } from "#domain/kernel/context";
import { context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, member } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { answered, MESSAGE, started, threadSeenBy } from "#test/fixtures/rooms";
import { answerThread } from "./answer-thread.ts";
import { closeThread } from "./close-thread.ts";
import { correctMessage } from "./correct-message.ts";
import { removeMessage } from "./remove-message.ts";
import { reopenThread } from "./reopen-thread.ts";

const nameOf = ({ actor }: Context) => (actor.kind === "person" ? actor.name : "");
const inADay = (ctx: Context): Context => ({ ...ctx, now: later(ctx.now, DAY + 1) });
const lastOf = async (id: string) => (await auditOf(id)).at(-1);

/** A thread that a partner began, with an answer of the coordinator's; the partner's colleagues and another partner. */
async function discussed() {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const other = await partner(made, 1);
  const thread = await started(ctx, made);
  const answer = await answered(made.coordinator, made, thread, { mentions: [idOf(ctx)] });
  const ofThread = { consortiumId: made.id, threadId: thread.threadId };
  return { made, writer: ctx, colleague: await member(organisationId), other: other.ctx, organisationId, thread, answer, ofThread };
}

test("the coordinator's owners and admins close a thread and open it again; of two who do one does, and the audit says so", async () => {
  const { made, writer, other, thread, ofThread } = await discussed();
  const admin = await member(made.coordinatorId, "admin");
  const editor = await member(made.coordinatorId, "editor");
  for (const verb of [closeThread, reopenThread]) {
    for (const who of [writer, other, editor]) expect(refusalOf(await verb(who, ofThread))).toBe("forbidden");
    expect(refusalOf(await verb(admin, { ...ofThread, threadId: newId() }))).toBe("not_found");
  }
  expect(refusalOf(await reopenThread(admin, ofThread))).toBe("room.thread_open");
  const closed = await Promise.all([closeThread(made.coordinator, ofThread), closeThread(admin, ofThread)]);
  expect(closed.map(refusalOf).toSorted()).toEqual(["done", "room.thread_closed"]);
  expect(await lastOf(made.id)).toMatchObject({ action: "consortium.thread_closed", facts: { threadId: thread.threadId } });

  const seen = await threadSeenBy(writer, made, thread);
  expect(seen).toMatchObject({ mayAnswer: "room.thread_closed", closed: { by: expect.any(String) }, mentionable: [] });
  expect(seen?.messages.rows.map(({ mayCorrect }) => mayCorrect)).toEqual([false, false]);
  expect(refusalOf(await answerThread(writer, { ...ofThread, message: MESSAGE }))).toBe("room.thread_closed");
  const own = { consortiumId: made.id, messageId: thread.messageId };
  expect(refusalOf(await correctMessage(writer, { ...own, version: 0, text: "No." }))).toBe("room.thread_closed");

  const opened = await Promise.all([reopenThread(made.coordinator, ofThread), reopenThread(admin, ofThread)]);
  expect(opened.map(refusalOf).toSorted()).toEqual(["done", "room.thread_open"]);
  expect(await lastOf(made.id)).toMatchObject({ action: "consortium.thread_reopened" });
  expect(refusalOf(await answerThread(writer, { ...ofThread, message: MESSAGE }))).toBe("done");
});

test("an answer and the end of its thread at once: the answer is written before it, or refused", async () => {
  const { made, writer, ofThread } = await discussed();
  const [answer, end] = await Promise.all([
    answerThread(writer, { ...ofThread, message: MESSAGE }),
    closeThread(made.coordinator, ofThread),
  ]);
  expect(refusalOf(end)).toBe("done");
  expect(["done", "room.thread_closed"]).toContain(refusalOf(answer));
});

test("whoever wrote a message corrects it for a day; of two corrections at once one is kept, and the audit has no text", async () => {
  const { made, writer, colleague, other, thread } = await discussed();
  const own = { consortiumId: made.id, messageId: thread.messageId, version: 0, text: "I suggest the university." };
  for (const who of [colleague, other, made.coordinator]) expect(refusalOf(await correctMessage(who, own))).toBe("forbidden");
  expect(refusalOf(await correctMessage(writer, { ...own, messageId: newId() }))).toBe("not_found");
  expect(refusalOf(await correctMessage(inADay(writer), own))).toBe("room.correction_too_late");
  const both = await Promise.all([correctMessage(writer, own), correctMessage(writer, own)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["conflict", "done"]);
  const [first] = (await threadSeenBy(other, made, thread))?.messages.rows ?? [];
  expect(first).toMatchObject({ text: own.text, version: 1, correctedAt: writer.now });
  expect(await lastOf(made.id)).toMatchObject({ action: "consortium.message_corrected", facts: { messageId: thread.messageId } });
  expect(JSON.stringify(await auditOf(made.id))).not.toContain("university");
});

test("whoever wrote a message removes it for a day, the coordinator any: its text and mentions go, and who removed it stays", async () => {
  const { made, writer, colleague, other, thread, answer } = await discussed();
  const own = { consortiumId: made.id, messageId: thread.messageId };
  const theirs = { consortiumId: made.id, messageId: answer.messageId };
  for (const who of [colleague, other]) expect(refusalOf(await removeMessage(who, own))).toBe("forbidden");
  expect(refusalOf(await removeMessage(writer, theirs))).toBe("forbidden");
  expect(refusalOf(await removeMessage(inADay(writer), own))).toBe("room.correction_too_late");
  expect(refusalOf(await removeMessage(writer, { ...own, messageId: newId() }))).toBe("not_found");

  const both = await Promise.all([removeMessage(made.coordinator, theirs), removeMessage(made.coordinator, theirs)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["done", "room.message_removed"]);
  expect(await context().db.$count(roomMentions)).toBe(0);
  const seen = await threadSeenBy(writer, made, thread);
  expect(seen?.messages.rows.at(-1)).toMatchObject({ text: null, parts: undefined, removed: { by: nameOf(made.coordinator) } });
  expect(seen?.threadTitle).not.toBeNull();
  expect(await lastOf(made.id)).toMatchObject({ action: "consortium.message_removed", facts: { messageId: answer.messageId } });
  expect(refusalOf(await correctMessage(made.coordinator, { ...theirs, version: 0, text: "No." }))).toBe("room.message_removed");
});

test("the coordinator removes what others wrote after any time, also in a closed thread; with the first message its title goes", async () => {
  const { made, writer, thread, ofThread } = await discussed();
  expectDone(await closeThread(made.coordinator, ofThread));
  expectDone(await removeMessage(inADay(made.coordinator), { consortiumId: made.id, messageId: thread.messageId }));
  const seen = await threadSeenBy(writer, made, thread);
  expect(seen).toMatchObject({ threadTitle: null, messages: { total: 2 } });
  expect(JSON.stringify(seen)).not.toMatch(/impact|hospital/);
});
