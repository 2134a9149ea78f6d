import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { DAY, later } from "#lib/clock";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { becomes, idea, refusalOf } from "#test/fixtures/consortia";
import { context } from "../kernel/context.ts";
import { createConsortium } from "./create-consortium.ts";

test("an owner founds one: open, coordinated by their organisation, with its roles and an audit row", async () => {
  const organisationId = await organisation({ name: "Artibai Robotika" });
  const made = await createConsortium(await member(organisationId), idea(organisationId));
  if (!made.ok) throw new Error(made.refusal);
  const { db } = context();
  expect(made.value.slug).toBe("hemen-bizi");
  expect((await db.select().from(consortia))[0]).toMatchObject({
    status: "open",
    title: "Hemen Bizi",
    zone: "Europe/Brussels",
    version: 0,
  });
  expect(await db.select().from(consortiumMembers)).toMatchObject([{ organisationId, role: "coordinator", status: "joined" }]);
  expect(await db.select().from(rolesSought).orderBy(rolesSought.position)).toMatchObject([
    { sector: "care", seats: 1, taken: 0 },
    { sector: "ehealth", seats: 2, taken: 0 },
  ]);
  expect(await auditOf(made.value.id)).toMatchObject([{ action: "consortium.created", facts: { organisationId } }]);
});

test("an aim without a language is in that of the page", async () => {
  const organisationId = await organisation();
  const ctx = { ...(await member(organisationId, "admin")), locale: "eu" as const };
  await createConsortium(ctx, idea(organisationId, { aim: { written: "Adinekoak etxean bizi daitezela." } }));
  expect((await context().db.select({ aim: consortia.aim }).from(consortia))[0]?.aim).toEqual({ eu: "Adinekoak etxean bizi daitezela." });
});

test("each title gets an address of its own, and never one of the pages' ", async () => {
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const slugs = [];
  for (const title of ["Hemen Bizi", "Hemen bizi!", "New", "¿?"]) {
    const made = await createConsortium(ctx, idea(organisationId, { title }));
    slugs.push(made.ok && made.value.slug);
  }
  expect(slugs).toEqual(["hemen-bizi", "hemen-bizi-2", "new-2", "x"]);
});

test.each([
  ["an editor", "editor", "active", "forbidden"],
  ["a viewer", "viewer", "active", "forbidden"],
  ["an owner of a suspended organisation", "owner", "suspended", "organisation.not_active"],
  ["an owner of one that lapsed", "owner", "lapsed", "organisation.not_active"],
] as const)("%s cannot", async (_, role, status, refusal) => {
  const organisationId = await organisation({ status });
  expect(refusalOf(await createConsortium(await member(organisationId, role), idea(organisationId)))).toBe(refusal);
  expect(await context().db.select().from(consortia)).toEqual([]);
});

test("nor does an owner whose organisation was suspended a moment ago", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  await becomes(organisationId, "suspended");
  expect(refusalOf(await createConsortium(owner, idea(organisationId)))).toBe("organisation.not_active");
  expect(await context().db.select().from(consortia)).toEqual([]);
});

test("nobody founds one for an organisation that is not theirs", async () => {
  const organisationId = await organisation();
  const others = [visitor(), await staff("staffAdmin"), await member(await organisation())];
  for (const ctx of others) expect(refusalOf(await createConsortium(ctx, idea(organisationId)))).toBe("forbidden");
});

test("the closing time lies in the future, to the millisecond", async () => {
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const closing = (ms: number) => createConsortium(ctx, idea(organisationId, { closesAt: new Date(ctx.now.getTime() + ms) }));
  expect(refusalOf(await closing(0))).toBe("consortium.closing_past");
  expect(refusalOf(await closing(1))).toBe("done");
});

test("it looks for partners until its call closes for the last time, and not longer; a call without a deadline sets no limit", async () => {
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const day = (n: number) => later(ctx.now, n * DAY);
  const stages = [
    { at: day(10), stage: "first" as const, timeAssumed: false },
    { at: day(30), stage: "second" as const, timeAssumed: false },
  ];
  const [twice, never] = [await publishedCall({ model: "twoStage", deadlines: stages }), await publishedCall({ deadlines: [] })];
  const until = (closesAt: Date, callId: string) => createConsortium(ctx, idea(organisationId, { closesAt, callId }));
  expect(await until(later(day(30), 1), twice.id)).toMatchObject({
    ...{ ok: false, refusal: "consortium.closing_after_call" },
    details: { at: day(30).toISOString() },
  });
  expect(refusalOf(await until(day(30), twice.id))).toBe("done");
  expect(refusalOf(await until(day(300), never.id))).toBe("done");
});

test("two with one title at once: both are there, at two addresses", async () => {
  const organisationId = await organisation();
  const ctx = await member(organisationId);
  const made = await Promise.all([1, 2].map(() => createConsortium(ctx, idea(organisationId))));
  expect(made.map((each) => each.ok && each.value.slug).sort()).toEqual(["hemen-bizi", "hemen-bizi-2"]);
  const rows = await context().db.select({ id: consortia.id }).from(consortia).where(eq(consortia.titleKey, "hemen bizi"));
  expect(rows).toHaveLength(2);
});
