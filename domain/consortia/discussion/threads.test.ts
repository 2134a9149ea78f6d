import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { roomMentions, roomMessages, roomThreads } from "#db/schema/discussion";
import { organisations } from "#db/schema/organisations";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { type Context, context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { later, MINUTE } from "#lib/clock";
import { newId } from "#lib/ids";
import { as, auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { asker, consortium, invited, partner, refusalOf, unreadMessages } from "#test/fixtures/consortia";
import { accepts, agreed, answered, MESSAGE, started, TITLE, threadSeenBy } from "#test/fixtures/rooms";
import { consortiumHistory } from "../history/named-history.ts";
import { answerThread } from "./answer-thread.ts";
import { closeThread } from "./close-thread.ts";
import { correctMessage } from "./correct-message.ts";
import { discussionOf } from "./discussion-reads.ts";
import { markThreadRead } from "./mark-thread-read.ts";
import { removeMessage } from "./remove-message.ts";
import { reopenThread } from "./reopen-thread.ts";
import { setDiscussionEmails } from "./set-discussion-emails.ts";
import { startThread } from "./start-thread.ts";
import { MAX_THREAD_MESSAGES, MAX_THREADS } from "./state.ts";
import { MESSAGES_ON_A_PAGE, threadOf } from "./thread-reads.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const write = (body: (ctx: Context) => Promise<unknown>) => transactAsPortal(context(), body);
const after = (ctx: Context, minutes: number): Context => ({ ...ctx, now: later(ctx.now, minutes * MINUTE) });
const lines = async (ctx: Context, made: Made) => (await discussionOf(ctx, made.slug, 1))?.threads.rows;
const titles = async (ctx: Context, made: Made) => (await lines(ctx, made))?.map(({ title }) => title);
const asked = ({ id }: Made, more = {}) => ({ consortiumId: id, title: TITLE, message: MESSAGE, ...more });
const setStatus = (organisationId: string, status: "active" | "lapsed" | "suspended" | "closed") =>
  write(({ db }) => db.update(organisations).set({ status }).where(eq(organisations.id, organisationId)));

test("a partner starts a thread, others answer it, all partners read it with who and when, and neither audit nor history has a text", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const editor = await member(organisationId, "editor");
  const thread = await started(editor, made);
  const { messageId } = await answered(after(made.coordinator, 1), made, thread);
  const seen = await threadSeenBy(ctx, made, thread);
  expect(seen).toMatchObject({ threadTitle: TITLE, mayAnswer: true, closed: undefined });
  expect(seen?.messages.rows).toMatchObject([
    { text: MESSAGE, by: editor.actor.kind === "person" ? editor.actor.name : "", isNew: true, removed: undefined },
    { text: "Gladly.", isNew: true },
  ]);
  const rows = await auditOf(made.id);
  expect(rows.at(-2)).toMatchObject({ action: "consortium.thread_started", facts: { organisationId, threadId: thread.threadId } });
  expect(rows.at(-1)).toMatchObject({ action: "consortium.message_added", facts: { messageId, mentions: [] } });
  expect(JSON.stringify(rows)).not.toMatch(/impact|hospital|Gladly/);
  const history = (await consortiumHistory(ctx, made.slug))?.entries.rows.map(({ action }) => action);
  expect(history).toContain("consortium.thread_started");
  expect(history).not.toContain("consortium.message_added");
});

test("the thread in which something was written last is the first, and each reader is told how much is new to them", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const first = await started(ctx, made, { title: "First" });
  await started(after(ctx, 1), made, { title: "Second" });
  expect(await titles(made.coordinator, made)).toEqual(["Second", "First"]);
  await answered(after(made.coordinator, 2), made, first);
  expect(await lines(ctx, made)).toMatchObject([
    { title: "First", messages: 2, unread: 1 },
    { title: "Second", messages: 1, unread: 0 },
  ]);
  const until = (await threadSeenBy(ctx, made, first))?.readsUntil ?? new Date(0);
  expectDone(await markThreadRead(ctx, { slug: made.slug, threadId: first.threadId, until }));
  expect((await lines(ctx, made))?.[0]).toMatchObject({ unread: 0 });
  expect(await threadSeenBy(ctx, made, first)).toMatchObject({ readsUntil: undefined, messages: { rows: [{}, { isNew: false }] } });
  // A page that was opened before and arrives late takes nothing back.
  await Promise.all(
    [5, 0].map((minutes) => markThreadRead(ctx, { slug: made.slug, threadId: first.threadId, until: after(ctx, minutes).now })),
  );
  expect((await lines(ctx, made))?.[0]).toMatchObject({ unread: 0 });
  expect((await lines(made.coordinator, made))?.[0]).toMatchObject({ unread: 1 });
  expect([await unreadMessages(ctx, made.slug), await unreadMessages(made.coordinator, made.slug)]).toEqual([0, 2]);
  expect([await unreadMessages(visitor(), made.slug), await unreadMessages(await staff("staffAdmin"), made.slug)]).toEqual([0, 0]);
});

test("a thread opens on its newest page, and what was read before it counts as read", async () => {
  const made = await consortium();
  const thread = await started(made.coordinator, made);
  await write(({ db }) =>
    db.insert(roomMessages).values(
      Array.from({ length: MESSAGES_ON_A_PAGE }, (_, n) => ({
        ...{ id: newId(), threadId: thread.threadId, text: `No ${n}`, language: "en" as const, version: 0 },
        ...{ personId: "x", organisationId: made.coordinatorId, at: later(made.coordinator.now, n + 1) },
      })),
    ),
  );
  const { ctx } = await partner(made);
  expect((await threadSeenBy(ctx, made, thread))?.messages).toMatchObject({ page: 2, pages: 2, rows: [{ text: "No 19" }] });
  const before = await threadOf(ctx, { slug: made.slug, threadId: thread.threadId, page: 1 });
  expect(before?.messages.rows).toHaveLength(MESSAGES_ON_A_PAGE);
  expect(before?.readsUntil).toEqual(later(made.coordinator.now, MESSAGES_ON_A_PAGE - 1));
});

test("outsiders, those who ask, are invited, were declined or have left, lapsed and suspended members and the office find nothing, at once", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const { threadId, messageId } = await started(ctx, made);
  const ofThread = { consortiumId: made.id, threadId };
  const ofMessage = { consortiumId: made.id, messageId };
  const nothing = async (who: Context) => {
    expect(await discussionOf(who, made.slug, 1)).toBeUndefined();
    expect(await threadSeenBy(who, made, { threadId })).toBeUndefined();
    const refusals = [
      await startThread(who, asked(made)),
      await answerThread(who, { ...ofThread, message: MESSAGE }),
      await closeThread(who, ofThread),
      await reopenThread(who, ofThread),
      await correctMessage(who, { ...ofMessage, version: 0, text: MESSAGE }),
      await removeMessage(who, ofMessage),
      await setDiscussionEmails(who, { consortiumId: made.id, emails: "none" }),
      await markThreadRead(who, { slug: made.slug, threadId, until: who.now }),
    ].map(refusalOf);
    expect(new Set(refusals)).toEqual(new Set(["not_found"]));
  };
  const asking = await asker(made, 1);
  const offered = await invited(made, 1);
  for (const who of [asking.ctx, offered.ctx, await member(await organisation()), await staff("staffAdmin"), await staff(), visitor()])
    await nothing(who);
  for (const status of ["lapsed", "suspended", "closed"] as const) {
    await setStatus(organisationId, status);
    await nothing(await as(idOf(ctx)));
  }
  await setStatus(organisationId, "active");
  expect(await titles(await as(idOf(ctx)), made)).toEqual([TITLE]);
  expectDone(await leaveConsortium(ctx, { consortiumId: made.id, organisationId }));
  await nothing(await as(idOf(ctx)));
});

test("until the agreement in force is accepted, confidential threads are not there: no title, no text, no answer", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  await agreed(made);
  await accepts(made.coordinator, made);
  await started(made.coordinator, made, { title: "Open" });
  const { threadId, messageId } = await started(made.coordinator, made, { title: "Secret costs", confidential: "on" });
  expect(await titles(ctx, made)).toEqual(["Open"]);
  expect(await discussionOf(ctx, made.slug, 1)).toMatchObject({ accepted: false, threads: { total: 1 } });
  expect(JSON.stringify(await discussionOf(ctx, made.slug, 1))).not.toContain("Secret");
  expect(await threadSeenBy(ctx, made, { threadId })).toBeUndefined();
  expect(await unreadMessages(ctx, made.slug)).toBe(1);
  const ofThread = { consortiumId: made.id, threadId };
  expect(refusalOf(await answerThread(ctx, { ...ofThread, message: MESSAGE }))).toBe("not_found");
  expect(refusalOf(await removeMessage(ctx, { consortiumId: made.id, messageId }))).toBe("not_found");
  expect(refusalOf(await startThread(ctx, asked(made, { confidential: "on" })))).toBe("room.not_accepted");
  await accepts(ctx, made);
  expect(await titles(ctx, made)).toContain("Secret costs");
  expect(refusalOf(await answerThread(ctx, { ...ofThread, message: MESSAGE }))).toBe("done");
  // A new version of the agreement hides them again.
  await agreed(made, 1, "What is confidential stays among the partners for five years.");
  expect(await threadSeenBy(ctx, made, { threadId })).toBeUndefined();
});

test("whoever only views reads the discussion and writes nothing in it; a thread of another consortium is not there", async () => {
  const [made, other] = [await consortium(), await consortium()];
  const { organisationId } = await partner(made);
  const viewer = await member(organisationId, "viewer");
  const thread = await started(made.coordinator, made);
  expect(await threadSeenBy(viewer, made, thread)).toMatchObject({ mayAnswer: "forbidden", mentionable: [] });
  expect(await discussionOf(viewer, made.slug, 1)).toMatchObject({ mayStart: "forbidden", mentionable: [] });
  expect(refusalOf(await startThread(viewer, asked(made)))).toBe("forbidden");
  expect(refusalOf(await answerThread(viewer, { consortiumId: made.id, threadId: thread.threadId, message: MESSAGE }))).toBe("forbidden");
  const elsewhere = { consortiumId: other.id, threadId: thread.threadId };
  expect(refusalOf(await answerThread(other.coordinator, { ...elsewhere, message: MESSAGE }))).toBe("not_found");
  expect(refusalOf(await closeThread(other.coordinator, elsewhere))).toBe("not_found");
  expect(refusalOf(await answerThread(made.coordinator, { ...elsewhere, consortiumId: made.id, threadId: newId(), message: "x" }))).toBe(
    "not_found",
  );
});

test("two that come at once are both written, and there is room for only so many threads and messages", async () => {
  const made = await consortium();
  const { coordinator } = made;
  const [one] = await Promise.all([started(coordinator, made), started(coordinator, made)]);
  await Promise.all([answered(coordinator, made, one), answered(coordinator, made, one)]);
  expect((await threadSeenBy(coordinator, made, one))?.messages.total).toBe(3);
  const many = <T>(n: number, row: () => T) => Array.from({ length: n }, row);
  await write(async ({ db, now }) => {
    const thread = () => ({ id: newId(), consortiumId: made.id, title: TITLE, language: "en" as const, isConfidential: false });
    await db.insert(roomThreads).values(many(MAX_THREADS - 2, () => ({ ...thread(), startedAt: now, activeAt: now })));
    await db.insert(roomMessages).values(
      many(MAX_THREAD_MESSAGES - 3, () => ({
        ...{ id: newId(), threadId: one.threadId, text: "x", language: "en" as const, version: 0 },
        ...{ personId: "x", organisationId: made.coordinatorId, at: now },
      })),
    );
  });
  expect(refusalOf(await startThread(coordinator, asked(made)))).toBe("room.discussion_full");
  const next = { consortiumId: made.id, threadId: one.threadId, message: "x" };
  expect(refusalOf(await answerThread(coordinator, next))).toBe("room.thread_full");
  expect((await discussionOf(coordinator, made.slug, 99))?.threads).toMatchObject({ total: MAX_THREADS, page: 15, pages: 15 });
});

test("what an erased person wrote stays without their name; what an erased organisation wrote goes, and threads of nobody else with it", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  await member(organisationId);
  const [theirs, alone] = [await started(ctx, made), await started(ctx, made, { title: "Alone" })];
  await answered(made.coordinator, made, theirs, { mentions: [idOf(ctx)] });
  const admin = await staff("staffAdmin");
  expectDone(await erasePerson(admin, { personId: idOf(ctx) }));
  expect((await threadSeenBy(made.coordinator, made, theirs))?.messages.rows).toMatchObject([
    { text: MESSAGE, by: null },
    { text: "Gladly.", mentions: [] },
  ]);
  expect(await context().db.$count(roomMentions)).toBe(0);
  await setStatus(organisationId, "closed");
  expectDone(await eraseOrganisation(admin, { organisationId }));
  expect((await threadSeenBy(made.coordinator, made, theirs))?.messages.rows).toMatchObject([{ text: "Gladly." }]);
  expect(await threadSeenBy(made.coordinator, made, alone)).toBeUndefined();
});
