import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { type Context, context } from "#domain/kernel/context";
import { mentionedIn, partsOf } from "#domain/kernel/mentions-in";
import { transactAsPortal } from "#domain/kernel/transact";
import type { OutgoingMail } from "#lib/mail/mail";
import { auditOf, mailsTo, member, organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { accepts, agreed, answered, MESSAGE, NDA, started, threadSeenBy } from "#test/fixtures/rooms";
import { NO_VALUES } from "#test/mail/no-values";
import { workerPass } from "../../../worker/pass.ts";
import { answerThread } from "./answer-thread.ts";
import { recallDiscussionMail } from "./recall-discussion-mail.ts";
import { removeMessage } from "./remove-message.ts";
import { setDiscussionEmails } from "./set-discussion-emails.ts";
import { startThread } from "./start-thread.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const write = (body: (ctx: Context) => Promise<unknown>) => transactAsPortal(context(), body);
const mentionsTo = async (ctx: Context) => (await mailsTo(emailOf(ctx))).filter(({ template }) => template === "discussion-mention");
const nameOf = ({ actor }: Context) => (actor.kind === "person" ? actor.name : "");

/** Everything that leaves in one pass of the worker. */
async function sent(): Promise<OutgoingMail[]> {
  const mails: OutgoingMail[] = [];
  const deliver = async (mail: OutgoingMail) => void mails.push(mail);
  while ((await workerPass({ clock: () => new Date(), deliver, origin: "https://portal.example.org" })) > 0);
  return mails;
}

test("whom a message mentions is emailed at once in their language, by a tick or by an @ and their name; the email has no text", async () => {
  const made = await consortium();
  const [one, other] = [await partner(made), await partner(made, 1)];
  await write(({ db }) =>
    db
      .update(people)
      .set({ locale: "eu" })
      .where(eq(people.id, idOf(one.ctx))),
  );
  const message = `Could you, @${nameOf(other.ctx)}, and whoever else?`;
  const thread = await started(made.coordinator, made, { message, mentions: [idOf(one.ctx)] });
  expect(await mentionsTo(one.ctx)).toMatchObject([
    { locale: "eu", data: { author: nameOf(made.coordinator), consortium: "Hemen Bizi", messageId: thread.messageId } },
  ]);
  expect((await mentionsTo(one.ctx))[0]?.data.path).toBe(`/eu/consortia/${made.slug}/discussion/${thread.threadId}#${thread.messageId}`);
  expect(await mentionsTo(other.ctx)).toHaveLength(1);
  expect(JSON.stringify(await mentionsTo(other.ctx))).not.toMatch(/impact|whoever/);
  const [first] = (await threadSeenBy(one.ctx, made, thread))?.messages.rows ?? [];
  expect(first?.mentions.toSorted()).toEqual([nameOf(one.ctx), nameOf(other.ctx)].toSorted());
  expect(first?.parts).toEqual([
    { text: "Could you, " },
    { text: `@${nameOf(other.ctx)}`, personId: idOf(other.ctx) },
    { text: ", and whoever else?" },
  ]);
  const facts = (await auditOf(made.id)).at(-1)?.facts as { mentions: string[] };
  expect(facts.mentions.toSorted()).toEqual([idOf(one.ctx), idOf(other.ctx)].toSorted());
});

test("nobody is mentioned who could not read it: outsiders, oneself, and in a confidential thread those who have not accepted", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const outside = await member(await organisation());
  const asked = { consortiumId: made.id, title: "Costs", message: MESSAGE };
  for (const mentions of [[idOf(outside)], [idOf(made.coordinator)], [idOf(ctx), idOf(outside)]])
    expect(refusalOf(await startThread(made.coordinator, { ...asked, mentions }))).toBe("room.mentioned_cannot_read");
  await agreed(made);
  await accepts(made.coordinator, made);
  const secret = await started(made.coordinator, made, { confidential: "on", message: `@${nameOf(ctx)}: ${MESSAGE}` });
  const ofThread = { consortiumId: made.id, threadId: secret.threadId };
  const naming = { ...ofThread, message: MESSAGE, mentions: [idOf(ctx)] };
  expect(refusalOf(await answerThread(made.coordinator, naming))).toBe("room.mentioned_cannot_read");
  expect(await mentionsTo(ctx)).toEqual([]);
  expect((await threadSeenBy(made.coordinator, made, secret))?.mentionable).toEqual([]);
  await accepts(ctx, made);
  expect(refusalOf(await answerThread(made.coordinator, naming))).toBe("done");
  expect(await mentionsTo(ctx)).toHaveLength(1);
});

test("whoever wants no emails gets none, and whoever wants mentions only gets those; the same choice twice is one change", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const choose = (emails: "all" | "mentions" | "none") => setDiscussionEmails(ctx, { consortiumId: made.id, emails });
  expectDone(await choose("all"));
  const both = await Promise.all([choose("none"), choose("none")]);
  expect(both.map(refusalOf)).toEqual(["done", "done"]);
  expect((await auditOf(made.id)).filter(({ action }) => action === "consortium.discussion_emails_set")).toMatchObject([
    { facts: { emails: "none" } },
  ]);
  const thread = await started(made.coordinator, made, { mentions: [idOf(ctx)] });
  expect(await mentionsTo(ctx)).toEqual([]);
  expectDone(await choose("mentions"));
  await answered(made.coordinator, made, thread, { mentions: [idOf(ctx)] });
  expect(await mentionsTo(ctx)).toHaveLength(1);
});

type Partner = Awaited<ReturnType<typeof partner>>;
type Since = (made: Made, one: Partner, messageId: string) => Promise<unknown>;
/** What happens between a mention and the moment at which its email would leave. */
const SINCE: Record<string, Since> = {
  left: ({ id }, { ctx, organisationId }) => leaveConsortium(ctx, { consortiumId: id, organisationId }),
  lapsed: (_, { organisationId }) =>
    write(({ db }) => db.update(organisations).set({ status: "lapsed" }).where(eq(organisations.id, organisationId))),
  "was disabled": (_, { ctx }) =>
    write(({ db }) =>
      db
        .update(people)
        .set({ status: "disabled" })
        .where(eq(people.id, idOf(ctx))),
    ),
  "has another address": (_, { ctx }) =>
    write(({ db }) =>
      db
        .update(people)
        .set({ email: "new@example.org", emailKey: "new@example.org" })
        .where(eq(people.id, idOf(ctx))),
    ),
  "chose no emails": ({ id }, { ctx }) => setDiscussionEmails(ctx, { consortiumId: id, emails: "none" }),
  "would read a removed message": ({ id, coordinator }, _, messageId) => removeMessage(coordinator, { consortiumId: id, messageId }),
  "has not accepted the new agreement": (made) => agreed(made, 1, `${NDA} And for five years.`),
};

test.each(Object.entries(SINCE))("an email that waits does not leave for somebody who %s since", async (_, since) => {
  const made = await consortium();
  const one = await partner(made);
  await agreed(made);
  await accepts(made.coordinator, made);
  await accepts(one.ctx, made);
  await sent();
  const { messageId } = await started(made.coordinator, made, { mentions: [idOf(one.ctx)], confidential: "on" });
  await since(made, one, messageId);
  expect((await sent()).filter(({ subject }) => subject.includes(nameOf(made.coordinator)))).toEqual([]);
  const [row] = await context()
    .db.select({ id: outbox.id, status: outbox.status, data: outbox.data })
    .from(outbox)
    .where(and(eq(outbox.recipient, emailOf(one.ctx)), eq(outbox.template, "discussion-mention")));
  expect(row).toMatchObject({ status: "recalled", data: NO_VALUES });
  expect(await auditOf(row?.id ?? "")).toMatchObject([{ action: "mail.recalled" }]);
});

test("an email about a mention leaves for whoever may still read it", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  await sent();
  await started(made.coordinator, made, { mentions: [idOf(ctx)] });
  expect((await sent()).map(({ to }) => to)).toEqual([emailOf(ctx)]);
});

test("nobody but the portal recalls, and only emails about a discussion", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const mail = { id: "x", locale: "en", recipient: emailOf(ctx), subjectId: made.id, data: {}, messageId: "x" } as const;
  expect(refusalOf(await recallDiscussionMail(ctx, { ...mail, template: "discussion-digest" }))).toBe("forbidden");
  const portal = context({ actor: { kind: "system", name: "worker" } });
  expect(await recallDiscussionMail(portal, { ...mail, template: "sign-in" })).toMatchObject({ value: { recalled: false } });
  expect(await recallDiscussionMail(portal, { ...mail, template: "discussion-digest" })).toMatchObject({ value: { recalled: false } });
});

const PEOPLE = [
  { personId: "a", name: "Ane" },
  { personId: "o", name: "Ane Otegi" },
  { personId: "j", name: "Jon Ruiz" },
  { personId: "k", name: "Jon Ruiz" },
];

test.each([
  ["@Ane Otegi, please", ["o"]],
  ["@ane otegi and @Ane", ["o", "a"]],
  ["@Anek", []],
  ["@Ane Otegizabal", ["a"]],
  ["@Jon Ruiz", []],
  ["ane@example.org", []],
  ["@@Ane @Ane", ["a"]],
  ["", []],
])("%j mentions %j", (text, ids) => {
  expect(mentionedIn(text, PEOPLE)).toEqual(ids);
  expect(
    partsOf(text, PEOPLE)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});
