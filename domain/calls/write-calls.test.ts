import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { matching } from "#database/search";
import { calls } from "#db/schema/calls";
import { context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { callText, publishedCall } from "#test/fixtures/calls";
import { refusalOf } from "#test/fixtures/consortia";
import { createCall } from "./create-call.ts";
import { editCall } from "./edit-call.ts";
import { CreateCall } from "./input.ts";
import { callBySlug } from "./page-view.ts";
import { publishCalls } from "./publish-calls.ts";
import { withdrawCall } from "./withdraw-call.ts";

async function draft(given: Partial<CreateCall> = {}) {
  const ctx = await staff();
  const made = await createCall(ctx, callText(given));
  if (!made.ok) throw new Error(made.refusal);
  return { ctx, ...made.value };
}
const rowOf = async (id: string) => (await context().db.select().from(calls).where(eq(calls.id, id)))[0];
const found = async (query: string) => {
  const { db } = context();
  return (await db.select({ id: sql<string>`hit.subject_id` }).from(sql`${await matching(db, "call", query)} hit`)).length;
};
const others = async () => [visitor(), await staff("committee"), await member(await organisation())];

test("a call is a draft until staff publish it: only then others see and find it", async () => {
  const { ctx, id, slug } = await draft({ capabilities: ["biosensors"], sectors: ["ivd"] });
  expect(await callBySlug(visitor(), slug)).toBeUndefined();
  expect(await callBySlug(ctx, slug)).toMatchObject({ status: "draft", state: "open", sectors: ["ivd"], capabilities: ["biosensors"] });
  expect(await found("bedside")).toBe(0);
  expect(await publishCalls(ctx, { callIds: [id] })).toEqual({ ok: true, value: { slugs: [slug] } });
  expect(await callBySlug(visitor(), slug)).toMatchObject({ title: "Diagnosis at the bedside" });
  expect([await found("bedside"), await found("biosentsoreak")]).toEqual([1, 1]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["call.created", "call.published"]);
});

test("two calls of one title have different addresses, and nobody but the portal says that one is made up", async () => {
  const first = await draft();
  const second = await createCall(first.ctx, { ...callText(), madeUp: true });
  expect(second.ok && second.value.slug).toBe(`${first.slug}-2`);
  expect(second.ok && (await rowOf(second.value.id))?.madeUp).toBe(false);
});

test("staff change what a call says; search and its page follow, and its address stays", async () => {
  const { ctx, id, slug } = await draft();
  await publishCalls(ctx, { callIds: [id] });
  const at = new Date("2031-03-31T15:00:00Z");
  const change = callText({ title: "Sepsis in the first hour", deadlines: [{ at, stage: "first", timeAssumed: true }], sectors: ["care"] });
  expect(refusalOf(await editCall(ctx, { callId: id, version: 1, ...change }))).toBe("done");
  expect(await callBySlug(visitor(), slug)).toMatchObject({
    title: "Sepsis in the first hour",
    deadlines: [{ at, stage: "first" }],
    sectors: ["care"],
  });
  expect([await found("bedside"), await found("sepsis")]).toEqual([0, 1]);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "call.edited", facts: { version: 2, deadlines: [at.toISOString()] } });
});

test("of two who edit the same version the later is told, and changes nothing", async () => {
  const { ctx, id } = await draft({ sectors: ["ivd"] });
  const edit = (title: string) => editCall(ctx, { callId: id, version: 0, ...callText({ title }) });
  const both = await Promise.all([edit("One more call"), edit("Another call")]);
  expect(both.map(refusalOf).sort()).toEqual(["conflict", "done"]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["call.created", "call.edited"]);
});

test("a published call is withdrawn and published again; of two who do it at once, one does", async () => {
  const { ctx, id, slug } = await draft();
  expect(refusalOf(await withdrawCall(ctx, { callId: id }))).toBe("call.not_published");
  await publishCalls(ctx, { callIds: [id] });
  expect(refusalOf(await publishCalls(ctx, { callIds: [id] }))).toBe("call.already_published");
  const both = await Promise.all([withdrawCall(ctx, { callId: id }), withdrawCall(ctx, { callId: id })]);
  expect(both.map(refusalOf).sort()).toEqual(["call.not_published", "done"]);
  expect(await callBySlug(visitor(), slug)).toBeUndefined();
  expect(await found("bedside")).toBe(0);
  expect(refusalOf(await publishCalls(ctx, { callIds: [id] }))).toBe("done");
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["call.created", "call.published", "call.withdrawn", "call.published"]);
});

test("nobody but staff writes, changes, publishes or withdraws; a call that is not there is not found", async () => {
  const { id } = await publishedCall();
  for (const ctx of await others()) {
    expect(refusalOf(await createCall(ctx, callText()))).toBe("forbidden");
    expect(refusalOf(await editCall(ctx, { callId: id, version: 1, ...callText() }))).toBe("forbidden");
    expect(refusalOf(await publishCalls(ctx, { callIds: [id] }))).toBe("forbidden");
    expect(refusalOf(await withdrawCall(ctx, { callId: id }))).toBe("forbidden");
  }
  const ctx = await staff();
  expect(refusalOf(await withdrawCall(ctx, { callId: newId() }))).toBe("not_found");
  expect(refusalOf(await editCall(ctx, { callId: newId(), version: 0, ...callText() }))).toBe("not_found");
  expect(await auditOf(id)).toHaveLength(2);
});

test("the form's times are those of the clocks of the zone; rows without one count for nothing", () => {
  const form = { kind: "internal", title: "Spring call", programme: "Ours", model: "cutOffs", zone: "Europe/Brussels", url: "example.org" };
  const rows = [{ at: "2027-06-30T17:00" }, { stage: "proposal" }, { at: "2027-01-31T17:00", stage: "first" }];
  const read = CreateCall.parse({ ...form, opensOn: "2026-12-01", deadlines: rows });
  expect(read.deadlines.map(({ at, stage }) => [at.toISOString(), stage])).toEqual([
    ["2027-01-31T16:00:00.000Z", "first"],
    ["2027-06-30T15:00:00.000Z", "proposal"],
  ]);
  expect([read.opensAt?.toISOString(), read.url]).toEqual(["2026-11-30T23:00:00.000Z", "https://example.org"]);
  for (const wrong of [
    { deadlines: [{ at: "2027-03-28T02:30" }] },
    { opensOn: "2027-02-30" },
    { grantFrom: "5", grantTo: "4" },
    { zone: "Here" },
  ])
    expect(CreateCall.safeParse({ ...form, ...wrong }).success).toBe(false);
});
