import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { setParticipation } from "#domain/consortia/partners/set-participation";
import { workspaceOf } from "#domain/consortia/workspace";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { organisation, staff } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { namedMembers } from "./named-members.ts";
import { MAX_JOINING, type WhatIfAsked } from "./what-if-asked.ts";

type Stated = Partial<typeof organisations.$inferInsert>;
const system = () => context({ actor: { kind: "system", name: "test" } });
const change = (id: string, stated: Stated) =>
  transact(system(), async (turn) => {
    await turn.db.update(organisations).set(stated).where(eq(organisations.id, id));
    await relist(turn, id);
  });
/** A listed company of a country, with its address. */
async function memberIn(country: string, more: Stated & { name?: string } = {}) {
  const { id } = await listed(more.name ? { name: more.name } : {});
  await change(id, { country, kind: "company", ...more });
  const [row] = await system().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id));
  return { id, slug: row?.slug ?? "" };
}
/** A consortium of a Spanish coordinator and a French partner, checked by the rules of research actions. */
async function spanishAndFrench() {
  const [spanish, french] = [await memberIn("ES"), await memberIn("FR")];
  const made = await consortium({ organisationId: spanish.id, rulePack: "horizon2021RiaIa" });
  const inside = await partner(made, 1, french.id);
  return { made, spanish, french, inside };
}
type Made = Awaited<ReturnType<typeof spanishAndFrench>>["made"];
const ask = async (ctx: Context, { slug }: Made, { without = [], joining = [], associated = [] }: Partial<WhatIfAsked>) =>
  (await workspaceOf(ctx, slug, { without, joining, associated }))?.eligibility?.whatIf;
const turnedOf = (answer: Awaited<ReturnType<typeof ask>>) => answer?.turned.map(({ rule, from, verdict }) => [rule, from, verdict]);

test("the coordinator's people see what would change if some left and others joined, and the workspace stays as it is", async () => {
  const { made, french } = await spanishAndFrench();
  const [portuguese, italian] = [await memberIn("PT"), await memberIn("IT")];
  const one = await ask(made.coordinator, made, { joining: [portuguese.slug] });
  expect(turnedOf(one)).toEqual([["threeCountries", "fail", "pass"]]);
  expect([one?.evaluation.verdict, one?.joining.map(({ slug }) => slug)]).toEqual(["unknown", [portuguese.slug]]);
  const instead = await ask(made.coordinator, made, { without: [french.slug], joining: [portuguese.slug, italian.slug] });
  expect(turnedOf(instead)).toEqual([["threeCountries", "fail", "pass"]]);
  expect(turnedOf(await ask(made.coordinator, made, { without: [french.slug], joining: [portuguese.slug] }))).toEqual([]);
  expect(await ask(made.coordinator, made, {})).toBeUndefined();
  expect((await workspaceOf(made.coordinator, made.slug))?.eligibility).toMatchObject({ verdict: "fail", partners: 2 });
});

test("what is supposed of a partner without funding is what comes of saying so; of who coordinates, leaves or is one already nothing is", async () => {
  const { made, spanish, french, inside } = await spanishAndFrench();
  const portuguese = await memberIn("PT");
  await partner(made, 1, portuguese.id);
  const supposed = await ask(made.coordinator, made, { associated: [french.slug, spanish.slug] });
  expect(turnedOf(supposed)).toEqual([["threeCountries", "pass", "fail"]]);
  expect(supposed?.associated.map(({ slug }) => slug)).toEqual([french.slug]);
  expect((await ask(made.coordinator, made, { without: [french.slug], associated: [french.slug] }))?.associated).toEqual([]);
  const place = { consortiumId: made.id, organisationId: inside.organisationId };
  expect(refusalOf(await setParticipation(made.coordinator, { ...place, participation: "associated" }))).toBe("done");
  expect(supposed?.evaluation.rules).toEqual((await workspaceOf(made.coordinator, made.slug))?.eligibility?.rules);
  expect(await ask(made.coordinator, made, { associated: [french.slug] })).toBeUndefined();
});

test("what is supposed of a request is what comes of accepting it", async () => {
  const { made } = await spanishAndFrench();
  const asking = await memberIn("PT");
  const { requestId } = await asker(made, 1, asking.id);
  const supposed = await ask(made.coordinator, made, { joining: [asking.slug] });
  expect(refusalOf(await acceptPartner(made.coordinator, { consortiumId: made.id, requestId }))).toBe("done");
  const after = (await workspaceOf(made.coordinator, made.slug))?.eligibility;
  expect(supposed?.evaluation.rules).toEqual(after?.rules);
});

test("who does not see the requests asks nothing: other partners and the office see the workspace as it is", async () => {
  const { made, inside, french } = await spanishAndFrench();
  const portuguese = await memberIn("PT");
  for (const ctx of [inside.ctx, await staff("staffAdmin")]) {
    expect((await workspaceOf(ctx, made.slug))?.eligibility?.verdict).toBe("fail");
    expect(await ask(ctx, made, { without: [french.slug], joining: [portuguese.slug] })).toBeUndefined();
  }
});

test("a hidden, lapsed or unlisted organisation is as one that does not exist, by its address and by its name", async () => {
  const { made } = await spanishAndFrench();
  const given = [{ status: "hidden" }, { status: "lapsed" }, { status: "suspended" }, { status: "closed" }] as const;
  for (const { status } of given) {
    const one = await memberIn("PT", { name: `Quillabamba ${status}`, status });
    expect(await ask(made.coordinator, made, { joining: [one.slug] })).toBeUndefined();
  }
  await organisation({ name: "Quillabamba unlisted" });
  expect(await namedMembers(made.coordinator, "Quillabamba", [])).toEqual({ name: "Quillabamba", meant: undefined, found: [] });
  const unlisted = await asker((await spanishAndFrench()).made, 1);
  const [row] = await system()
    .db.select({ slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.id, unlisted.organisationId));
  expect(await ask(made.coordinator, made, { joining: [row?.slug ?? "", "nobody"] })).toBeUndefined();
});

test("only what the reader may read of an organisation counts", async () => {
  const { made } = await spanishAndFrench();
  const silent = await memberIn("PT", { visibility: { country: "own" } });
  const answer = await ask(made.coordinator, made, { joining: [silent.slug] });
  expect(turnedOf(answer)).toEqual([
    ["threeCountries", "fail", "unknown"],
    ["excluded", "pass", "unknown"],
  ]);
  expect(answer?.joining).toEqual([expect.objectContaining({ slug: silent.slug, country: null })]);
  expect(JSON.stringify(answer)).not.toContain("PT");
});

test(`of more than ${MAX_JOINING} members the first are read, and the answer says so`, async () => {
  const { made } = await spanishAndFrench();
  const slugs: string[] = [];
  for (let n = 0; n <= MAX_JOINING; n++) slugs.push((await memberIn("ES")).slug);
  const answer = await ask(made.coordinator, made, { joining: slugs });
  expect([answer?.joining.length, answer?.isTooMany]).toEqual([MAX_JOINING, true]);
  const few = await ask(made.coordinator, made, { joining: [...slugs.slice(0, 2), ...slugs.slice(0, 2)] });
  expect([few?.joining.length, few?.isTooMany]).toEqual([2, false]);
});

test("a name means the one member with it or the one that is found, not a partner, and otherwise leaves the choice", async () => {
  const ctx = context();
  const [first, second] = [await memberIn("PT", { name: "Xirgantza" }), await memberIn("PT", { name: "Xirgantza Berria" })];
  const named = async (typed: string, partners: { slug: string }[] = []) => namedMembers(ctx, typed, partners);
  expect((await named(" xirgantza "))?.meant).toBe(first.slug);
  const several = await named("Xirg");
  expect([several?.meant, several?.found.map(({ slug }) => slug).toSorted()]).toEqual([undefined, [first.slug, second.slug].toSorted()]);
  expect((await named("Xirg", [first]))?.meant).toBe(second.slug);
  expect(await named("Xirg", [first, second])).toEqual({ name: "Xirg", meant: undefined, found: [] });
  expect((await named("Zzqqvvkk"))?.found).toEqual([]);
  expect(await named("  ")).toBeUndefined();
});
