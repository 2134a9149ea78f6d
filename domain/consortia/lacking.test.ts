import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY } from "#lib/clock";
import { member, organisation, staff } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { queryCount } from "#test/query-count";
import { closeConsortium } from "./forming/close-consortium.ts";
import { consortiaLacking } from "./lacking.ts";
import { consortiumBySlug } from "./page-view.ts";
import { fillsRole } from "./roles/role-fit.ts";

const state = (id: string, values: Partial<typeof organisations.$inferInsert>) =>
  transact(
    context({ actor: { kind: "system", name: "test" } }),
    async (ctx) => void (await ctx.db.update(organisations).set(values).where(eq(organisations.id, id))),
  );
const inDays = (n: number) => new Date(Date.now() + n * DAY);
const ROLES = [
  { title: "Sites", sector: "care", seats: 1 },
  { title: "More sites", sector: "care", seats: 1 },
  { title: "Platform", sector: "ehealth", seats: 1 },
  { title: "Assays", sector: "ivd", seats: 1 },
] as const;
const NOTHING = { kind: null, country: null, region: null, capabilities: [] };
const roles = ROLES.map((role) => ({ ...role }));

test("those with a free seat for one of its sectors, each sector named once, the sooner they close the earlier", async () => {
  await consortium({ title: "Late", closesAt: inDays(30), roles });
  await consortium({ title: "Soon", closesAt: inDays(3), roles: [{ title: "Platform", sector: "ehealth", seats: 2 }] });
  await consortium({ title: "Other", roles: [{ title: "Assays", sector: "ivd", seats: 1 }] });
  const id = await organisation();
  const ctx = await member(id);
  const found = await consortiaLacking(ctx, { ...NOTHING, id, sectors: ["ehealth", "care"], limit: 5 });
  expect(found.total).toBe(2);
  expect(found.rows.map(({ title, aim, sectors }) => [title, aim, sectors])).toEqual([
    ["Soon", { text: "Keep people at home for two more years.", lang: "en" }, ["ehealth"]],
    ["Late", { text: "Keep people at home for two more years.", lang: "en" }, ["care", "ehealth"]],
  ]);
  const first = await consortiaLacking(ctx, { ...NOTHING, id, sectors: ["ehealth", "care"], limit: 1 });
  expect([first.rows.length, first.total]).toEqual([1, 2]);
  expect(await queryCount(() => consortiaLacking(ctx, { ...NOTHING, id, sectors: ["ehealth"], limit: 5 }))).toBe(1);
  expect(await consortiaLacking(ctx, { ...NOTHING, id, sectors: [], limit: 5 })).toEqual({ rows: [], total: 0 });
});

test("not one that is full, closed, hidden or over, nor one that the organisation has to do with already", async () => {
  const full = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 1 }] });
  await partner(full);
  const closed = await consortium({ roles });
  await closeConsortium(closed.coordinator, { consortiumId: closed.id });
  const hidden = await consortium({ roles });
  await hideConsortium(await staff("staffAdmin"), { consortiumId: hidden.id, reason: "Nobody knows it." });
  const asked = await consortium({ roles });
  const { ctx, organisationId: id } = await asker(asked);
  const declined = await consortium({ roles });
  const { requestId } = await asker(declined, 0, id);
  await declinePartner(declined.coordinator, { consortiumId: declined.id, requestId, reason: "Another one was sooner." });
  const own = await consortium({ organisationId: id, roles });
  const query = { ...NOTHING, id, sectors: ["care", "ehealth", "ivd"] as const, limit: 5 };
  expect((await consortiaLacking(ctx, query)).rows).toEqual([]);
  const other = await organisation();
  const seen = await consortiaLacking(await member(other), { ...query, id: other });
  expect(seen.rows.map(({ slug }) => slug).sort()).toEqual([asked, declined, own].map(({ slug }) => slug).sort());
  const later = { ...ctx, now: inDays(40) };
  expect((await consortiaLacking(later, { ...query, id: other })).total).toBe(0);
});

const WISHES = [
  {},
  { kinds: ["company" as const] },
  { kinds: ["company" as const, "research" as const] },
  { countries: ["ES", "FR"] },
  { newCountry: true },
  { countries: ["PT"], newCountry: true },
  { capability: "zebrafish" as const },
  { kinds: ["research" as const], newCountry: true, capability: "zebrafish" as const },
];

test("whom a role is for decides on the server as it does in the rule, with the countries of partners as everyone reads them", async () => {
  const [home, secret] = [await organisation(), await organisation()];
  await state(home, { country: "ES" });
  await state(secret, { country: "PT", visibility: { country: "own" } });
  const made = [];
  for (const [n, wish] of WISHES.entries()) {
    const role = { title: `Sites ${n}`, sector: "care" as const, seats: 2, ...wish };
    const one = await consortium({ organisationId: home, title: `Number ${n}`, roles: [role] });
    await partner(one, 0, secret);
    made.push({ title: `Number ${n}`, role });
  }
  const id = await organisation();
  const ctx = await member(id);
  for (const kind of ["company", "research", null] as const)
    for (const country of ["ES", "FR", "PT", null])
      for (const capabilities of [["zebrafish" as const], []]) {
        const one = { sectors: ["care" as const], kind, country, region: null, capabilities };
        const wish = { kinds: [], countries: [], newCountry: false, capability: null };
        const expected = made.filter(({ role }) => fillsRole({ ...wish, ...role }, one, new Set(["ES"]))).map(({ title }) => title);
        const found = await consortiaLacking(ctx, { id, ...one, limit: 20 });
        expect(found.rows.map(({ title }) => title).toSorted(), JSON.stringify(one)).toEqual(expected);
      }
});

test("a role of a consortium whose call asks for a place is open only to an organisation there, as the rule says", async () => {
  const call = await publishedCall({ places: ["ES213"], placeSectors: ["care"] });
  const made = await consortium({ callId: call.id, roles });
  const sought = (await consortiumBySlug(made.coordinator, made.slug))?.roles ?? [];
  const ctx = await member(await organisation());
  for (const region of ["ES213", "ES211", null] as const)
    for (const sector of ["care", "ehealth"] as const) {
      const one = { ...NOTHING, region, sectors: [sector] };
      const fits = sought.some((role) => fillsRole(role, one, new Set()));
      expect(fits).toBe(sector === "ehealth" || region === "ES213");
      expect((await consortiaLacking(ctx, { ...one, id: "none", limit: 5 })).total).toBe(fits ? 1 : 0);
    }
});
