import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations, organisationPeople, people, sessions, setupLinks, signInLinks } from "#db/schema/access";
import { fileImports } from "#db/schema/exchange";
import { organisationJoinRequests } from "#db/schema/joining";
import { jobs, outbox } from "#db/schema/kernel";
import { organisationMessages } from "#db/schema/messages";
import { organisationMerges, organisations } from "#db/schema/organisations";
import { absences, snoozes } from "#db/schema/review";
import { record } from "#domain/kernel/audit/record";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { DAY, later } from "#lib/clock";
import { newToken } from "#lib/ids";
import { as, auditOf, member, organisation, person, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { submittedApplication } from "#test/fixtures/applications";
import { ASKER } from "#test/fixtures/join-requests";
import { sessionOf } from "#test/fixtures/overdue";
import { NO_VALUES } from "#test/mail/no-values";
import { turnsOf } from "#test/query-count";
import { context, HOME_CLUSTER } from "../kernel/context.ts";
import { enqueueJob } from "../kernel/jobs.ts";
import { transact } from "../kernel/transact.ts";
import { applyRetention, DELETED_IN_A_TURN } from "./apply-retention.ts";

const system = (days = 0) => context({ actor: { kind: "system", name: "jobs" }, clock: () => later(new Date(), days * DAY) });
const write = (body: Parameters<typeof transact<unknown>>[1]) => transact(system(), body);
const count = async (list: typeof outbox | typeof jobs | typeof sessions | typeof invitations) =>
  (await context().db.select().from(list)).length;

test("mail and jobs that are settled are deleted after 30 days, and mail that never left is recalled", async () => {
  const subject = { kind: "person", id: "p" } as const;
  await write(async (ctx) => {
    const id = await enqueueMail(ctx, {
      template: "join-declined",
      to: "ane@example.org",
      locale: "en",
      data: { firstName: "Ane" },
      subject,
    });
    await ctx.db.update(outbox).set({ status: "done", endedAt: ctx.now }).where(eq(outbox.id, id));
    await enqueueMail(ctx, { template: "join-declined", to: "jon@example.org", locale: "en", data: { firstName: "Jon" }, subject });
    await enqueueJob(ctx, "application.expire", "a", { applicationId: "a" }, ctx.now);
    await ctx.db.update(jobs).set({ status: "done", endedAt: ctx.now });
  });
  expectDone(await applyRetention(system(29)));
  expect([await count(outbox), await count(jobs)]).toEqual([2, 1]);
  expect(expectDone(await applyRetention(system(31)))).toMatchObject({ outbox: 1, jobs: 1 });
  expect(await context().db.select().from(outbox)).toMatchObject([{ status: "recalled", recipient: "", data: NO_VALUES }]);
  expect(expectDone(await applyRetention(system(62)))).toMatchObject({ outbox: 1 });
});

test("what is over its time is deleted a few rows in a turn, all of it", async () => {
  const subject = { kind: "person", id: "p" } as const;
  await write(async (ctx) => {
    for (let n = 0; n <= DELETED_IN_A_TURN; n++)
      await enqueueMail(ctx, { template: "join-declined", to: "ane@example.org", locale: "en", data: { firstName: "Ane" }, subject });
    await ctx.db.update(outbox).set({ status: "done", endedAt: ctx.now });
  });
  let deleted: unknown;
  const turns = await turnsOf(async () => {
    deleted = expectDone(await applyRetention(system(31))).outbox;
  });
  expect(deleted).toBe(DELETED_IN_A_TURN + 1);
  expect(turns.filter((turn) => turn.some(({ sql }) => /^delete from "outbox"/.test(sql)))).toHaveLength(2);
  expect(Math.max(...turns.map((turn) => turn.filter(({ sql }) => /^delete/.test(sql)).length))).toBe(1);
  expect(await count(outbox)).toBe(0);
});

test("sessions, links, invitations, requests to join, messages and absences are deleted when their time is over, and not a day before", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  const personId = owner.actor.kind === "person" ? owner.actor.personId : "";
  await write((ctx) => sessionOf(ctx, personId, organisationId));
  const lists = { sessions, signInLinks, invitations, organisationJoinRequests, organisationMessages, absences };
  const left = async () => {
    const found = [];
    for (const [name, list] of Object.entries(lists)) if ((await context().db.select().from(list)).length > 0) found.push(name);
    return found;
  };
  for (const [days, gone] of [
    [0, []],
    [13, ["signInLinks"]],
    [15, ["sessions"]],
    [89, []],
    [91, ["organisationJoinRequests", "absences"]],
    [364, []],
    [366, ["invitations", "organisationMessages"]],
  ] as const) {
    const before = await left();
    expectDone(await applyRetention(system(days)));
    expect([days, before.filter((name) => !gone.includes(name as never))]).toEqual([days, await left()]);
  }
});

test("a row is kept from its own end: from its answer, its revocation or the last day of an absence, and what ran out for a day more", async () => {
  const [organisationId, reviewer] = [await organisation(), await staff()];
  const personId = reviewer.actor.kind === "person" ? reviewer.actor.personId : "";
  const { id: applicationId } = await submittedApplication();
  const start = new Date();
  const day = (n: number) => later(start, n * DAY);
  const request = { organisationId, applicationId, ...ASKER, askedAt: start };
  const invitation = { organisationId, ...ASKER, role: "editor", createdAt: start, expiresAt: day(14) } as const;
  const file = {
    clusterId: HOME_CLUSTER,
    subject: "people",
    fileName: "x",
    bytes: 1,
    format: "csv",
    rule: "keep",
    askedBy: personId,
  } as const;
  const none = { headings: [], columns: [], values: {}, total: 0, done: 0, createdAt: start, touchedAt: start };
  await write(async ({ db }) => {
    await db.insert(organisationJoinRequests).values({ ...request, id: "unconfirmed", status: "unconfirmed" });
    await db.insert(organisationJoinRequests).values({ ...request, id: "declined", status: "declined", decidedAt: day(20) });
    await db.insert(invitations).values({ ...invitation, id: "revoked", tokenHash: newToken(), revokedAt: day(2) });
    await db.insert(absences).values({ id: "absence", personId, startsAt: start, endsAt: day(10) });
    await db.insert(snoozes).values({ applicationId, personId, until: day(3) });
    await db.insert(setupLinks).values({ tokenHash: "setup", clusterId: HOME_CLUSTER, createdAt: start, expiresAt: day(7) });
    await db.insert(fileImports).values({ ...file, ...none, id: "running", status: "running" });
    await db.insert(fileImports).values({ ...file, ...none, id: "checked", status: "checked" });
  });
  const lists = { organisationJoinRequests, invitations, absences, snoozes, setupLinks, fileImports };
  const left = async () => {
    const rows = await Promise.all(Object.values(lists).map((list) => context().db.$count(list)));
    return Object.fromEntries(Object.keys(lists).map((name, n) => [name, rows[n]]));
  };
  const gone: Record<string, number[]> = {};
  let before = await left();
  for (const days of [3.5, 4.5, 6.5, 7.5, 8.5, 95, 101, 109, 111, 365, 368, 375]) {
    expectDone(await applyRetention(system(days)));
    const now = await left();
    for (const [name, n] of Object.entries(now)) if (n !== before[name]) gone[name] = [...(gone[name] ?? []), days];
    before = now;
  }
  expect(gone).toEqual({
    ...{ snoozes: [4.5], organisationJoinRequests: [7.5, 111], fileImports: [7.5], setupLinks: [8.5] },
    ...{ absences: [101], invitations: [368] },
  });
  expect(before.fileImports).toBe(1);
});

test("an account of nobody's is erased 12 months after the last thing it did, and one that is in use stays", async () => {
  const idle = await person({ email: "idle@example.org" });
  const organisationId = await organisation();
  const [owner, editor, reviewer] = [await member(organisationId), await member(organisationId, "editor"), await staff()];
  const late = await person({ email: "late@example.org" });
  await transact(system(200), async (ctx) => {
    await record(ctx, "person.left", { kind: "person", id: late });
  });
  expect(expectDone(await applyRetention(system(364)))).toEqual({});
  expect(expectDone(await applyRetention(system(366)))).toEqual({ people: 1 });
  expect(expectDone(await applyRetention(system(366)))).toEqual({});
  const status = async (id: string) =>
    (await context().db.select({ status: people.status }).from(people).where(eq(people.id, id)))[0]?.status;
  expect([await status(idle), await status(late)]).toEqual(["erased", "active"]);
  for (const ctx of [owner, editor, reviewer]) expect(await status(ctx.actor.kind === "person" ? ctx.actor.personId : "")).toBe("active");
  expect((await auditOf("home")).at(-1)).toMatchObject({ action: "cluster.retention_applied", actorId: "jobs", facts: { people: 1 } });
});

test("an organisation whose membership ended is erased after five years", async () => {
  const id = await organisation();
  await write(async (ctx) => {
    await record(ctx, "organisation.merged_away", { kind: "organisation", id });
    return ctx.db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, id));
  });
  expect(expectDone(await applyRetention(system(5 * 365 - 1)))).toEqual({});
  expect(expectDone(await applyRetention(system(5 * 365 + 1)))).toEqual({ organisations: 1 });
});

test("what cannot be erased yet keeps nothing else from being erased", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 51; n++) ids.push(await organisation({ status: "closed" }));
  const later5 = later(new Date(), (5 * 365 + 1) * DAY);
  await write(async (ctx) => {
    for (const [n, id] of ids.entries()) {
      await record(ctx, "organisation.merged_away", { kind: "organisation", id });
      const merge = {
        clusterId: ctx.clusterId,
        fromId: `gone${n}`,
        intoId: id,
        choices: {},
        reason: "One and the same.",
        askedBy: "ane",
        undo: [],
      };
      if (n < 50) await ctx.db.insert(organisationMerges).values({ id: ctx.newId(), ...merge, askedAt: later5, confirmedAt: later5 });
    }
  });
  expect(expectDone(await applyRetention(system(5 * 365 + 1)))).toEqual({ organisations: 1 });
});

test("only the portal itself applies it", async () => {
  expect(await applyRetention(await staff("staffAdmin"))).toMatchObject({ refusal: "forbidden" });
  expect(await applyRetention(await as(await person()))).toMatchObject({ refusal: "forbidden" });
  expect(await context().db.select().from(organisationPeople)).toEqual([]);
});
