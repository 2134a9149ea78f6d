import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { matching } from "#database/search";
import { consortia, rolesSought } from "#db/schema/consortia";
import { DAY, later } from "#lib/clock";
import { auditOf, member, organisation, staff } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { context } from "../kernel/context.ts";
import { transact } from "../kernel/transact.ts";
import { editConsortium } from "./edit-consortium.ts";
import { closeConsortium } from "./forming/close-consortium.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
async function form(made: Made, change: Partial<Parameters<typeof editConsortium>[1]> = {}) {
  const [now] = await context().db.select().from(consortia);
  const roles = await context().db.select().from(rolesSought).orderBy(rolesSought.position);
  return {
    ...{ consortiumId: made.id, version: now?.version ?? -1, title: "Hemen Bizi II", aim: { eu: "Etxean bizi bi urte gehiago." } },
    ...{ roles: roles.map(({ id, title, sector, seats }) => ({ id, title, sector, seats })), zone: "Europe/Madrid" },
    closesAt: now?.closesAt ?? new Date(0),
    ...change,
  };
}
const found = async (query: string) => {
  const { db } = context();
  return (await db.select({ id: sql<string>`hit.subject_id` }).from(sql`${await matching(db, "consortium", query)} hit`)).length;
};

test("the coordinator changes title, aim and zone; search follows; the address stays", async () => {
  const made = await consortium();
  expect([await found("bizi"), await found("sites"), await found("urte")]).toEqual([1, 1, 0]);
  expect(refusalOf(await editConsortium(made.coordinator, await form(made)))).toBe("done");
  expect((await context().db.select().from(consortia))[0]).toMatchObject({ title: "Hemen Bizi II", slug: "hemen-bizi", version: 1 });
  expect([await found("urte"), await found("years")]).toEqual([1, 0]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.edited", facts: { version: 1 } });
});

test("the coordinator chooses the rules of its call, changes them and takes the choice away again; the audit has each", async () => {
  const made = await consortium({ rulePack: "horizon2021RiaIa" });
  const chosen = async () => (await context().db.select({ rulePack: consortia.rulePack }).from(consortia))[0]?.rulePack;
  expect(await chosen()).toBe("horizon2021RiaIa");
  expect(refusalOf(await editConsortium(made.coordinator, await form(made, { rulePack: "horizon2021Csa" })))).toBe("done");
  expect(await chosen()).toBe("horizon2021Csa");
  expect(refusalOf(await editConsortium(made.coordinator, await form(made, { rulePack: undefined })))).toBe("done");
  expect(await chosen()).toBeNull();
  const facts = (await auditOf(made.id)).map((event) => event.facts);
  expect(facts).toMatchObject([{ rulePack: "horizon2021RiaIa" }, { rulePack: "horizon2021Csa" }, { rulePack: null }]);
});

test("of two who edit the same version the later is told", async () => {
  const made = await consortium();
  const input = await form(made);
  const both = await Promise.all(["One more", "Another"].map((title) => editConsortium(made.coordinator, { ...input, title })));
  expect(both.map(refusalOf).sort()).toEqual(["conflict", "done"]);
  expect(both.find((each) => !each.ok)).toMatchObject({ details: { version: "1" } });
});

test("roles come, go and grow, but not under those who hold or ask for them", async () => {
  const made = await consortium();
  const { roles } = await form(made);
  const [sites, platform] = roles;
  if (!sites || !platform) throw new Error("no roles");
  const edit = async (next: typeof roles) => refusalOf(await editConsortium(made.coordinator, await form(made, { roles: next })));
  expect(await edit([{ title: "Records", sector: "ehealth", seats: 3 }, { ...sites, seats: 2 }, platform])).toBe("done");
  const after = await context().db.select().from(rolesSought).orderBy(rolesSought.position);
  expect(after.map(({ title, seats }) => [title, seats])).toEqual([
    ["Records", 3],
    [sites.title, 2],
    [platform.title, 2],
  ]);
  await partner(made, 1);
  await partner({ ...made, roleIds: [sites.id ?? ""] }, 0);
  await asker({ ...made, roleIds: [platform.id ?? ""] }, 0);
  expect(await edit([{ ...sites, seats: 2 }])).toBe("consortium.role_in_use");
  expect(await edit([platform])).toBe("consortium.role_in_use");
  expect(
    await edit([
      { ...sites, seats: 1 },
      { ...platform, seats: 0 },
    ]),
  ).toBe("consortium.role_in_use");
  expect(await edit([{ ...sites, seats: 1 }, platform])).toBe("done");
});

test("a passed closing time may stand, but not be set", async () => {
  const made = await consortium({ closesAt: new Date(Date.now() + 60_000) });
  const later = { ...made.coordinator, now: new Date(Date.now() + 120_000) };
  expect(refusalOf(await editConsortium(later, await form(made)))).toBe("done");
  const wrong = await form(made, { closesAt: new Date(Date.now() + 90_000) });
  expect(refusalOf(await editConsortium(later, wrong))).toBe("consortium.closing_past");
});

test("a closing time after the last deadline of its call is not set, nor a call that closes before; one that was set before may stand", async () => {
  const due = (days: number) => [{ at: later(new Date(), days * DAY), stage: "proposal" as const, timeAssumed: false }];
  const [soon, late] = [await publishedCall({ deadlines: due(5) }), await publishedCall({ deadlines: due(60) })];
  const made = await consortium({ callId: late.id, closesAt: later(new Date(), 18 * DAY) });
  const edit = async (change: Parameters<typeof form>[1]) => refusalOf(await editConsortium(made.coordinator, await form(made, change)));
  expect(await edit({ callId: late.id, closesAt: later(new Date(), 61 * DAY) })).toBe("consortium.closing_after_call");
  expect(await edit({ callId: soon.id })).toBe("consortium.closing_after_call");
  expect(await edit({ callId: soon.id, closesAt: later(new Date(), 4 * DAY) })).toBe("done");
  await transact(context(), ({ db }) => db.update(consortia).set({ closesAt: later(new Date(), 90 * DAY) }));
  expect(await edit({ callId: soon.id })).toBe("done");
});

test("others cannot, and a formed one stays as it is", async () => {
  const made = await consortium();
  const inside = await partner(made);
  const input = await form(made);
  for (const ctx of [inside.ctx, await staff("staffAdmin"), await member(made.coordinatorId, "editor"), await member(await organisation())])
    expect(refusalOf(await editConsortium(ctx, input))).toBe("forbidden");
  await closeConsortium(made.coordinator, { consortiumId: made.id });
  expect(refusalOf(await editConsortium(made.coordinator, await form(made)))).toBe("consortium.not_open");
});

test("the history keeps what an edit changed, as it was before and is now, and nothing of what stayed", async () => {
  const due = [{ at: later(new Date(), 90 * DAY), stage: "proposal" as const, timeAssumed: false }];
  const call = await publishedCall({ title: "Etxean", deadlines: due });
  const made = await consortium({ rulePack: "horizon2021Csa" });
  const before = await form(made, { title: "Hemen Bizi", aim: { en: "Keep people at home for two more years." } });
  const changesOf = async (change: Partial<typeof before>) => {
    expect(refusalOf(await editConsortium(made.coordinator, await form(made, { ...before, ...change, ...(await versionOf()) })))).toBe(
      "done",
    );
    return (await auditOf(made.id)).at(-1)?.facts.changes;
  };
  const versionOf = async () => ({
    version: (await context().db.select({ version: consortia.version }).from(consortia))[0]?.version ?? -1,
  });
  const [sites, platform] = before.roles;
  expect(await changesOf({ rulePack: "horizon2021Csa" })).toEqual([]);
  expect(await changesOf({ callId: call.id, roles: [{ ...sites, seats: 4 } as never] })).toEqual([
    { what: "call", before: null, after: "Etxean" },
    { what: "rulePack", before: "horizon2021Csa", after: null },
    { what: "role", before: { title: platform?.title, seats: platform?.seats }, after: null },
    { what: "role", before: { title: sites?.title, seats: sites?.seats }, after: { title: sites?.title, seats: 4 } },
  ]);
  expect(
    await changesOf({ title: "Hemen", callId: call.id, aim: { en: "Another aim." }, roles: [{ ...sites, seats: 4 } as never] }),
  ).toEqual([{ what: "title", before: "Hemen Bizi", after: "Hemen" }, { what: "aim" }]);
});
