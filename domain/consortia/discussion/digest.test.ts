import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { nextMorning } from "#domain/kernel/calendar/next-morning";
import { type Context, context } from "#domain/kernel/context";
import { transactAsPortal } from "#domain/kernel/transact";
import { DAY, later, MINUTE } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { accepts, agreed, answered, started } from "#test/fixtures/rooms";
import { emailDigest } from "./email-digest.ts";
import { emailDigests } from "./email-digests.ts";
import { countedThreads, type DigestMessage, type DigestReader, freshMessages } from "./fresh-messages.ts";
import { markThreadRead } from "./mark-thread-read.ts";
import { planDigest } from "./plan-digest.ts";
import { removeMessage } from "./remove-message.ts";
import { setDiscussionEmails } from "./set-discussion-emails.ts";

const portal = (days = 0) => context({ actor: { kind: "system", name: "worker" }, clock: () => later(new Date(), days * DAY) });
const digested = async (days = 0) => expectDone(await emailDigests(portal(days))).mails;
const digestsTo = async (ctx: Context) => (await mailsTo(emailOf(ctx))).filter(({ template }) => template === "discussion-digest");
const threadsIn = ({ data }: { data: Record<string, unknown> }) => JSON.parse(String(data.threads)) as unknown;

test("the digest tells each reader what others wrote and they have not read, once, without any text", async () => {
  const made = await consortium();
  const [one, two] = [await partner(made), await partner(made, 1)];
  const thread = await started(one.ctx, made, { title: "Budget" });
  await answered(two.ctx, made, thread);
  expect(await digested()).toBe(3);
  expect(await digestsTo(made.coordinator)).toMatchObject([
    {
      locale: "en",
      data: {
        ...{ n: "2", consortium: "Hemen Bizi", path: `/en/consortia/${made.slug}/discussion` },
        settings: `/en/consortia/${made.slug}/discussion#emails`,
      },
    },
  ]);
  expect((await digestsTo(one.ctx)).map(threadsIn)).toEqual([{ named: [{ title: "Budget", n: 1 }], more: 0 }]);
  expect(JSON.stringify(await digestsTo(made.coordinator))).not.toContain("Gladly");
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.discussion_digested", facts: { mails: 3 } });
  expect(await digested(1)).toBe(0);
  await answered(made.coordinator, made, thread);
  expect(await digested(2)).toBe(2);
  expect((await digestsTo(one.ctx)).map(({ data }) => data.n)).toEqual(["1", "1"]);
});

test("nobody is told of what they have read, were emailed about, or what was removed, nor of more than a week ago", async () => {
  const made = await consortium();
  const [one, two] = [await partner(made), await partner(made, 1)];
  const read = await started(made.coordinator, made, { title: "Read" });
  const until = later(made.coordinator.now, MINUTE);
  expectDone(await markThreadRead(one.ctx, { slug: made.slug, threadId: read.threadId, until }));
  await started(made.coordinator, made, { title: "Mentioned", mentions: [idOf(one.ctx)] });
  const removed = await started(made.coordinator, made, { title: "Removed" });
  expectDone(await removeMessage(made.coordinator, { consortiumId: made.id, messageId: removed.messageId }));
  expect(await digested(8)).toBe(0);
  expect(await digested()).toBe(1);
  expect((await digestsTo(two.ctx)).map(threadsIn)).toEqual([
    {
      named: [
        { title: "Read", n: 1 },
        { title: "Mentioned", n: 1 },
      ],
      more: 0,
    },
  ]);
  expect(await digestsTo(one.ctx)).toEqual([]);
});

test("a confidential thread is counted without its title, and only for those who have accepted the agreement", async () => {
  const made = await consortium();
  const [one, two] = [await partner(made), await partner(made, 1)];
  await agreed(made);
  for (const ctx of [made.coordinator, one.ctx]) await accepts(ctx, made);
  await started(made.coordinator, made, { title: "Secret costs", confidential: "on" });
  expect(await digested()).toBe(1);
  expect((await digestsTo(one.ctx)).map(threadsIn)).toEqual([{ named: [{ title: null, n: 1 }], more: 0 }]);
  expect(await digestsTo(two.ctx)).toEqual([]);
});

test("those who left, lapsed, ask, or chose mentions only or nothing get no digest; more than ten threads are counted", async () => {
  const made = await consortium();
  const [left, lapsed] = [await partner(made), await partner(made, 1)];
  const silent = await member(made.coordinatorId);
  const mentions = await member(made.coordinatorId);
  const viewer = await member(made.coordinatorId, "viewer");
  for (let n = 0; n < 12; n++) await started(made.coordinator, made, { title: `Thread ${n}` });
  expectDone(await setDiscussionEmails(silent, { consortiumId: made.id, emails: "none" }));
  expectDone(await setDiscussionEmails(mentions, { consortiumId: made.id, emails: "mentions" }));
  expectDone(await leaveConsortium(left.ctx, { consortiumId: made.id, organisationId: left.organisationId }));
  await transactAsPortal(portal(), ({ db }) =>
    db.update(organisations).set({ status: "lapsed" }).where(eq(organisations.id, lapsed.organisationId)),
  );
  const asking = await asker(made, 0);
  expect(await digested()).toBe(1);
  for (const ctx of [left.ctx, lapsed.ctx, silent, mentions, asking.ctx, await member(await organisation())])
    expect(await digestsTo(ctx)).toEqual([]);
  const [mail] = await digestsTo(viewer);
  expect(mail && threadsIn(mail)).toMatchObject({ named: { length: 10 }, more: 2 });
});

test("two workers at once send one digest to each, and nobody but the portal asks for any", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  await started(made.coordinator, made);
  await Promise.all([emailDigests(portal()), emailDigests(portal())]);
  expect(await digestsTo(ctx)).toHaveLength(1);
  for (const wrong of [visitor(), ctx, await staff("staffAdmin")]) {
    expect(refusalOf(await emailDigests(wrong))).toBe("forbidden");
    expect(refusalOf(await emailDigest(wrong, { consortiumId: made.id }))).toBe("forbidden");
  }
  expect(refusalOf(await emailDigest(portal(), { consortiumId: "0".repeat(26) }))).toBe("not_found");
});

test("the digest of a day is planned once, with what is written", async () => {
  const then = context({ clock: () => new Date("2024-11-27T09:00:00Z"), actor: { kind: "system", name: "worker" } });
  await Promise.all([transactAsPortal(then, planDigest), transactAsPortal(then, planDigest)]);
  const planned = () =>
    context()
      .db.select({ key: jobs.key, notBefore: jobs.notBefore })
      .from(jobs)
      .where(and(eq(jobs.kind, "discussion.digest")));
  expect(await planned()).toEqual([{ key: "home 2024-11-28", notBefore: new Date("2024-11-28T07:00:00Z") }]);
  const made = await consortium();
  await started(made.coordinator, made);
  await started(made.coordinator, made);
  expect(await planned()).toHaveLength(2);
});

test.each([
  ["2026-11-27T06:59:59Z", "Europe/Madrid", "2026-11-27", "2026-11-27T07:00:00Z"],
  ["2026-11-27T07:00:00Z", "Europe/Madrid", "2026-11-28", "2026-11-28T07:00:00Z"],
  ["2026-10-24T12:00:00Z", "Europe/Madrid", "2026-10-25", "2026-10-25T07:00:00Z"],
  ["2026-03-28T12:00:00Z", "Europe/Madrid", "2026-03-29", "2026-03-29T06:00:00Z"],
  ["2026-11-27T23:30:00Z", "UTC", "2026-11-28", "2026-11-28T08:00:00Z"],
])("after %s, it is next eight o'clock in %s on %s", (now, zone, day, at) => {
  expect(nextMorning(new Date(now), zone)).toEqual({ day, at: new Date(at) });
});

const at = (minute: number) => new Date(2026, 10, 27, 8, minute);
const MESSAGES: DigestMessage[] = [
  { id: "1", threadId: "t", title: "T", isConfidential: false, personId: "a", at: at(1) },
  { id: "2", threadId: "u", title: "U", isConfidential: true, personId: "a", at: at(2) },
  { id: "3", threadId: "t", title: "T", isConfidential: false, personId: "b", at: at(3) },
];
const READER: DigestReader = {
  ...{ reader: { personId: "c", accepted: true }, emails: "all", digestedUntil: null },
  ...{ readUntil: new Map(), mentionedIn: new Set() },
};

test.each<[string, Partial<DigestReader>, string]>([
  ["everything of others", {}, "123"],
  ["not what they wrote", { reader: { personId: "a", accepted: true } }, "3"],
  ["not what is confidential without the agreement", { reader: { personId: "c", accepted: false } }, "13"],
  ["not what an earlier digest told", { digestedUntil: at(1) }, "23"],
  ["not what they have read of a thread", { readUntil: new Map([["t", at(3)]]) }, "2"],
  ["not what they were emailed about", { mentionedIn: new Set(["2"]) }, "13"],
  ["nothing to whoever wants mentions only", { emails: "mentions" }, ""],
  ["nothing to whoever wants none", { emails: "none" }, ""],
])("a digest tells %s", (_, known, ids) => {
  const fresh = freshMessages(MESSAGES, { ...READER, ...known });
  expect(fresh.map(({ id }) => id).join("")).toBe(ids);
});

test("threads are counted in the order of their first new message", () => {
  expect(countedThreads(MESSAGES)).toEqual([
    { title: "T", isConfidential: false, n: 2 },
    { title: "U", isConfidential: true, n: 1 },
  ]);
});
