import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { newId } from "#lib/ids";
import { actsFor, as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { emailOf, refusalOf } from "#test/fixtures/consortia";
import { arrived, storedMessage } from "#test/fixtures/messages";
import { answerMessage } from "./answer-message.ts";
import { blockSender } from "./block-sender.ts";
import { declineMessage } from "./decline-message.ts";
import { countWaitingMessages, messageView, ownBlocks, ownMessages } from "./message-reads.ts";
import { reportMessage } from "./report-message.ts";
import { sendMessage } from "./send-message.ts";
import { unblockSender } from "./unblock-sender.ts";

type OnMessage = (ctx: Context, messageId: string) => Promise<Parameters<typeof refusalOf>[0]>;
const VERBS: Record<string, OnMessage> = {
  answer: (ctx, messageId) => answerMessage(ctx, { messageId, answer: "We have them." }),
  decline: (ctx, messageId) => declineMessage(ctx, { messageId }),
  block: (ctx, messageId) => blockSender(ctx, { messageId }),
  report: (ctx, messageId) => reportMessage(ctx, { messageId, reason: "rude" }),
};
/** What the second of two is told. */
const SECOND: Record<string, string> = {
  answer: "message.already_answered",
  decline: "message.already_answered",
  block: "message.already_blocked",
  report: "message.already_reported",
};
const ACTIONS: Record<string, string> = {
  answer: "organisation.message_answered",
  decline: "organisation.message_declined",
  block: "organisation.sender_blocked",
  report: "organisation.message_reported",
};

test("an answer shows each side the other's address", async () => {
  const { owner, sender, messageId } = await arrived();
  expectDone(await answerMessage(owner, { messageId, answer: "We have them." }));
  expect(await messageView(sender, messageId)).toMatchObject({ status: "answered", answer: "We have them.", address: emailOf(owner) });
  expect(await messageView(owner, messageId)).toMatchObject({ status: "answered", address: emailOf(sender), mayAnswer: false });
  expect((await mailsTo(emailOf(sender))).at(-1)).toMatchObject({
    template: "message-answered",
    data: { address: emailOf(owner), message: "We have them.", path: `/en/messages/${messageId}` },
  });
});

test("a no shows neither, and the sender is told", async () => {
  const { owner, sender, messageId } = await arrived();
  expectDone(await declineMessage(owner, { messageId }));
  for (const ctx of [owner, sender]) expect(await messageView(ctx, messageId)).toMatchObject({ status: "declined", address: undefined });
  const mails = await mailsTo(emailOf(sender));
  expect(mails.at(-1)).toMatchObject({ template: "message-declined" });
  expect(JSON.stringify(mails)).not.toContain(emailOf(owner));
});

test("staff read a message only once it was reported, and see no address", async () => {
  const { owner, sender, messageId } = await arrived();
  const admin = await staff("staffAdmin");
  expect(await messageView(admin, messageId)).toBeUndefined();
  expectDone(await reportMessage(owner, { messageId, reason: "advertising" }));
  const mails = await mailsTo(emailOf(admin));
  expect(mails).toMatchObject([{ template: "message-reported", data: { path: `/en/staff/organisations/reported/${messageId}` } }]);
  expect(JSON.stringify(mails)).not.toContain("samples");
  expectDone(await answerMessage(owner, { messageId, answer: "Please stop." }));
  expect(await messageView(admin, messageId)).toMatchObject({ side: "reported", reportReason: "advertising", address: undefined });
  expect(await messageView(sender, messageId)).toMatchObject({ reportReason: null });
  expect(await messageView(await member(await organisation()), messageId)).toBeUndefined();
});

test("a block is lifted as easily; what is written afterwards arrives again", async () => {
  const { owner, sender, fromId, toId, input, messageId } = await arrived();
  expectDone(await declineMessage(owner, { messageId }));
  expectDone(await blockSender(owner, { messageId }));
  expect(await ownBlocks(owner)).toMatchObject([{ organisationId: toId, blocked: { id: fromId } }]);
  expect(await messageView(owner, messageId)).toMatchObject({ blocked: true });
  const lift = { organisationId: toId, blockedId: fromId };
  for (const ctx of [await member(toId, "editor"), await staff("staffAdmin"), sender, visitor()])
    expect(["forbidden", "not_found"]).toContain(refusalOf(await unblockSender(ctx, lift)));
  const both = await Promise.all([unblockSender(owner, lift), unblockSender(owner, lift)]);
  expect(both.map(refusalOf).sort()).toEqual(["done", "not_found"]);
  expect((await auditOf(toId)).at(-1)).toMatchObject({ action: "organisation.sender_unblocked", facts: { blockedId: fromId } });
  const next = expectDone(await sendMessage(sender, input));
  expect(await messageView(owner, next.messageId)).toMatchObject({ side: "received" });
});

test.each(Object.entries(VERBS))("who receives nothing for the organisation cannot %s", async (name, verb) => {
  const { toId, sender, owner, messageId } = await arrived();
  const wrong = [
    [visitor(), "not_found"],
    [sender, "not_found"],
    [await staff("staffAdmin"), "not_found"],
    [await member(await organisation()), "not_found"],
    [await member(toId, "editor"), "forbidden"],
  ] as const;
  for (const [ctx, refusal] of wrong) expect(refusalOf(await verb(ctx, messageId))).toBe(refusal);
  expect(refusalOf(await verb(owner, newId()))).toBe("not_found");
  expect(await storedMessage(messageId)).toMatchObject({ status: "sent", answer: null, reportedAt: null });
  expect((await auditOf(toId)).map(({ action }) => action)).not.toContain(ACTIONS[name]);
});

test.each(Object.entries(VERBS))("two who %s at once: one does, and the audit says it once, without a text", async (name, verb) => {
  const { toId, owner, messageId } = await arrived();
  const admin = await member(toId, "admin");
  const outcomes = await Promise.all([verb(owner, messageId), verb(admin, messageId)]);
  expect(outcomes.map(refusalOf).sort()).toEqual(["done", SECOND[name]]);
  const rows = await auditOf(toId);
  expect(rows.filter(({ action }) => action === ACTIONS[name])).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain("We have them");
});

test("an answer and a no at once: one counts, and the other is told so", async () => {
  const { toId, owner, messageId } = await arrived();
  const admin = await member(toId, "admin");
  const outcomes = await Promise.all([VERBS.answer?.(owner, messageId), VERBS.decline?.(admin, messageId)]);
  expect(outcomes.map((one) => one && refusalOf(one)).sort()).toEqual(["done", "message.already_answered"]);
});

test("what reached an organisation that is suspended does not count as waiting for an answer, which nobody can give", async () => {
  const { owner, toId } = await arrived();
  expect(await countWaitingMessages(owner)).toBe(1);
  expectDone(await suspendOrganisation(await staff("staffAdmin"), { organisationId: toId, reason: "The office looks into it." }));
  expect(await countWaitingMessages(await as(idOf(owner)))).toBe(0);
});

test("what somebody wrote themselves to an organisation for which they act too is in each list once, and does not wait for their own answer", async () => {
  const { sender, toId, messageId, owner } = await arrived();
  await actsFor(sender, toId, "admin");
  const both = await as(idOf(sender));
  const { received, sent } = await ownMessages(both);
  expect([received, sent].map((lines) => lines.map(({ id }) => id))).toEqual([[messageId], [messageId]]);
  expect(await messageView(both, messageId)).toMatchObject({ side: "sent", mayAnswer: false });
  expect([await countWaitingMessages(both), await countWaitingMessages(owner)]).toEqual([0, 1]);
});
