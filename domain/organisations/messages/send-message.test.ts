import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationMessages } from "#db/schema/messages";
import { disablePerson } from "#domain/access/people/disable-person";
import { type Context, context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { newId } from "#lib/ids";
import { actsFor, as, auditOf, mailsTo, member, organisation, person, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { emailOf, refusalOf } from "#test/fixtures/consortia";
import { arrived, correspondents, messageInput, storedMessage } from "#test/fixtures/messages";
import { listed } from "#test/fixtures/profiles";
import { answerMessage } from "./answer-message.ts";
import { blockSender } from "./block-sender.ts";
import { messageView, ownMessages } from "./message-reads.ts";
import { sendMessage } from "./send-message.ts";

const at = (ctx: Context, days: number) => ({ ...ctx, now: later(ctx.now, days * DAY) });

test("owners and admins each get the message by email, with nobody's address in it", async () => {
  const { toId, owner, sender, input } = await correspondents();
  const [admin, editor] = [await member(toId, "admin"), await member(toId, "editor")];
  const { messageId } = expectDone(await sendMessage(sender, input));
  for (const ctx of [owner, admin])
    expect(await mailsTo(emailOf(ctx))).toMatchObject([
      {
        template: "message-received",
        data: { from: "Ibaialde Medikal", topic: input.topic, message: input.text, path: `/en/messages/${messageId}` },
      },
    ]);
  expect(await mailsTo(emailOf(editor))).toEqual([]);
  expect(JSON.stringify(await mailsTo(emailOf(owner)))).not.toContain(emailOf(sender));
});

test("sender and receivers each have a copy, and nobody else has", async () => {
  const { toId, fromId, owner, sender, messageId } = await arrived();
  expect((await ownMessages(owner)).received).toMatchObject([{ id: messageId, status: "sent" }]);
  expect((await ownMessages(sender)).sent).toMatchObject([{ id: messageId, status: "sent" }]);
  const others = [
    visitor(),
    await member(toId, "editor"),
    await member(fromId),
    await member(await organisation()),
    await staff("staffAdmin"),
  ];
  for (const ctx of others) {
    expect(await ownMessages(ctx)).toEqual({ received: [], sent: [] });
    expect(await messageView(ctx, messageId)).toBeUndefined();
  }
});

test("only those who write for an active organisation, to another that is in the directory", async () => {
  const { toId, fromId, owner, sender, input } = await correspondents();
  const wrong = [visitor(), await staff("staffAdmin"), await member(fromId, "viewer"), await member(await organisation())];
  for (const ctx of wrong) expect(refusalOf(await sendMessage(ctx, input))).toBe("forbidden");
  const suspended = await organisation({ status: "suspended" });
  expect(refusalOf(await sendMessage(await member(suspended), { ...input, fromId: suspended }))).toBe("organisation.not_active");
  expect(refusalOf(await sendMessage(owner, { ...input, fromId: toId }))).toBe("message.own");
  for (const organisationId of [newId(), await organisation()])
    expect(refusalOf(await sendMessage(sender, { ...input, organisationId }))).toBe("not_found");
});

test("where nobody acts for an organisation any more, nothing is sent", async () => {
  const { sender, input, owner } = await correspondents();
  const personId = owner.actor.kind === "person" ? owner.actor.personId : "";
  expectDone(await disablePerson(await staff("staffAdmin"), { personId }));
  expect(refusalOf(await sendMessage(sender, input))).toBe("message.nobody");
});

test("one message waits for an answer at a time, from whomever of the organisation; after the answer or 30 days there may be another", async () => {
  const { fromId, owner, sender, input, messageId } = await arrived();
  expect(refusalOf(await sendMessage(sender, input))).toBe("message.waiting");
  expect(refusalOf(await sendMessage(await member(fromId), input))).toBe("message.waiting");
  expect(refusalOf(await sendMessage(at(sender, 29.9), input))).toBe("message.waiting");
  expectDone(await answerMessage(owner, { messageId, answer: "Yes." }));
  expectDone(await sendMessage(sender, input));
  expect(refusalOf(await sendMessage(at(sender, 30.1), input))).toBe("done");
});

test("two hundred at once from one member: ten are sent, in 24 hours, whoever of the organisation writes", async () => {
  const receivers = await Promise.all(Array.from({ length: 12 }, (_, n) => listed({ name: `Receiver ${n}` })));
  const fromId = await organisation();
  const sender = await member(fromId);
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, n) => sendMessage(sender, messageInput(receivers[n % receivers.length]?.id ?? "", fromId))),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(10);
  const free = await listed({ name: "One more" });
  expect(refusalOf(await sendMessage(await member(fromId, "editor"), messageInput(free.id, fromId)))).toBe("message.too_many");
  expect(refusalOf(await sendMessage(at(sender, 1.01), messageInput(free.id, fromId)))).toBe("done");
  const stored = await context().db.$count(organisationMessages, eq(organisationMessages.fromId, fromId));
  expect(stored).toBe(11);
});

test("a blocked sender is told the same as others, sees the same, and reaches nobody", async () => {
  const { owner, sender, fromId, toId, input, messageId } = await arrived();
  expectDone(await answerMessage(owner, { messageId, answer: "No." }));
  expectDone(await blockSender(owner, { messageId }));
  const mails = await mailsTo(emailOf(owner));
  const again = await sendMessage(sender, input);
  expect(again).toEqual({ ok: true, value: { messageId: expect.any(String) } });
  const blockedId = expectDone(again).messageId;
  expect(await mailsTo(emailOf(owner))).toEqual(mails);
  expect((await ownMessages(owner)).received.map(({ id }) => id)).toEqual([messageId]);
  expect(await messageView(owner, blockedId)).toBeUndefined();
  expect(await messageView(sender, blockedId)).toMatchObject({ side: "sent", status: "sent", reportReason: null, address: undefined });
  expect(refusalOf(await sendMessage(sender, input))).toBe("message.waiting");
  expect(await storedMessage(blockedId)).toMatchObject({ withheld: true, toId, fromId });
});

test("no address is in a view before somebody answers, nor after a no", async () => {
  const { owner, sender, messageId } = await arrived();
  for (const ctx of [owner, sender]) {
    const seen = JSON.stringify([await messageView(ctx, messageId), await ownMessages(ctx)]);
    expect(seen).not.toContain(emailOf(owner));
    expect(seen).not.toContain(emailOf(sender));
  }
});

test("the audit says who wrote for whom, and not what", async () => {
  const { toId, fromId, messageId, sender } = await arrived();
  const rows = await auditOf(toId);
  const actor = sender.actor.kind === "person" ? sender.actor.personId : "";
  expect(rows.at(-1)).toEqual({ action: "organisation.message_sent", actorId: actor, facts: { messageId, fromId } });
  expect(JSON.stringify(rows)).not.toContain("samples");
});

test("somebody who acts for two organisations writes for the one they chose", async () => {
  const { toId, input } = await correspondents();
  const [one, two] = [await organisation(), await organisation()];
  const personId = await person();
  await actsFor(await as(personId), one, "editor");
  await actsFor(await as(personId), two, "contact");
  const { messageId } = expectDone(await sendMessage(await as(personId), { ...input, organisationId: toId, fromId: two }));
  expect(await storedMessage(messageId)).toMatchObject({ fromId: two, senderId: personId });
});
