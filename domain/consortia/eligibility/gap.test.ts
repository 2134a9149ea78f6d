import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { disablePerson } from "#domain/access/people/disable-person";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { workspaceOf } from "#domain/consortia/workspace";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { staff } from "#test/builders";
import { idOf } from "#test/fixtures/administrators";
import { asker, consortium, partner } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";

type Made = Awaited<ReturnType<typeof consortium>>;
const state = (id: string, values: Partial<typeof organisations.$inferInsert>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async (turn) => {
    await turn.db.update(organisations).set(values).where(eq(organisations.id, id));
    await relist(turn, id);
  });
async function memberIn(name: string, country: string, sectors: ("care" | "ehealth" | "ivd")[] = ["ivd"]) {
  const { id } = await listed({ name, sectors });
  await state(id, { country, kind: "company" });
  return id;
}
const workspace = async ({ slug, coordinator }: Made, asked?: Parameters<typeof workspaceOf>[2]) =>
  workspaceOf({ ...coordinator, now: new Date() }, slug, asked);
const setsOf = (seen: Awaited<ReturnType<typeof workspace>>) =>
  seen?.gap?.sets.map((set) => set.map(({ name, fills }) => (fills ? `${name}: ${fills}` : name)));

const roles = [
  { title: "Sites", sector: "care" as const, seats: 1 },
  { title: "Platform", sector: "ehealth" as const, seats: 2, newCountry: true },
  { title: "Assays", sector: "ivd" as const, seats: 1, need: "should" as const },
];

test("without rules, members that would fill the roles that are needed, each another one; nothing once they are filled or the search has ended", async () => {
  const made = await consortium({ organisationId: await memberIn("Home", "ES"), roles });
  const [care] = [await memberIn("Care", "ES", ["care"]), await memberIn("Near", "ES", ["ehealth"])];
  const nobody = await workspace(made);
  const lacking = [
    { title: "Sites", seats: 1, open: 1 },
    { title: "Platform", seats: 2, open: 2 },
  ];
  expect(nobody?.gap).toEqual({ rules: [], roles: lacking, promised: [], closes: "none", sets: [] });
  const far = await memberIn("Far", "FR", ["ehealth", "care"]);
  const second = await memberIn("Second", "PT", ["ehealth"]);
  const seen = await workspace(made);
  expect([seen?.gap?.closes, setsOf(seen)]).toEqual(["whole", [["Care: Sites", "Far: Platform", "Second: Platform"]]]);
  await partner(made, 1, far);
  expect(setsOf(await workspace(made))).toEqual([["Care: Sites", "Second: Platform"]]);
  await partner(made, 1, second);
  expect(setsOf(await workspace(made))).toEqual([["Care: Sites"]]);
  await partner(made, 0, care);
  const filled = await workspace(made);
  expect(filled?.gap).toBeUndefined();
  expect(filled?.onlyHolders).toEqual([{ partner: "Care", role: "Sites", reserves: [] }]);
  const other = await consortium({ roles });
  expect((await workspace(other))?.gap?.roles).toEqual(lacking);
  await closeConsortium(other.coordinator, { consortiumId: other.id });
  expect((await workspace(other))?.gap).toBeUndefined();
});

test("with rules, the smallest sets that fill the roles and meet the rules; where none does both, it is said what they do", async () => {
  const made = await consortium({ organisationId: await memberIn("Home", "ES"), rulePack: "horizon2021RiaIa", roles: roles.slice(0, 1) });
  await partner(made, 0, await memberIn("Sites", "FR", ["care"]));
  const both = await consortium({
    organisationId: await memberIn("Other home", "ES"),
    rulePack: "horizon2021RiaIa",
    roles: roles.slice(0, 1),
  });
  await partner(both, 0, await memberIn("More sites", "FR", ["care"]));
  expect((await workspace(both))?.gap).toMatchObject({ rules: ["threeCountries"], roles: [], closes: "none" });
  await memberIn("Italian", "IT");
  expect(setsOf(await workspace(both))?.flat()).toContain("Italian");

  const empty = await consortium({
    organisationId: await memberIn("Third home", "ES"),
    rulePack: "horizon2021RiaIa",
    roles: roles.slice(1, 2),
  });
  expect((await workspace(empty))?.gap).toMatchObject({ roles: [{ title: "Platform", open: 2 }], closes: "rules" });
  await memberIn("Portuguese", "PT", ["ehealth"]);
  await memberIn("Irish", "IE", ["ehealth"]);
  const seen = await workspace(empty);
  expect([seen?.gap?.closes, seen?.gap?.rules]).toEqual(["whole", ["threeCountries"]]);
  for (const set of seen?.gap?.sets ?? []) {
    expect(set).toHaveLength(2);
    expect(set.map(({ name, fills }) => [name, fills]).toSorted()).toEqual([
      ["Irish", "Platform"],
      ["Portuguese", "Platform"],
    ]);
  }
});

test("a request says which role it would fill and what of it does not fit; what if says what would become of the roles", async () => {
  const made = await consortium({ organisationId: await memberIn("Home", "ES"), rulePack: "horizon2021RiaIa", roles });
  const near = await memberIn("Near", "ES", ["ehealth"]);
  await asker(made, 1, near);
  const seen = await workspace(made);
  expect(seen?.requests?.map(({ role, lacks, mayJoin }) => [role?.title, lacks, mayJoin])).toEqual([["Platform", ["countryTaken"], true]]);
  const [asking] = seen?.requests ?? [];
  const supposed = await workspace(made, { without: [], joining: [asking?.slug ?? ""] });
  expect(supposed?.eligibility?.whatIf?.roles).toEqual({ filled: [], emptied: [], lacking: ["Sites", "Platform"] });
});

test("who cannot be invited, because nobody acts for it, is not suggested to close a gap", async () => {
  const made = await consortium({ organisationId: await memberIn("Home", "ES"), roles: roles.slice(0, 1) });
  const silent = await listed({ name: "A silent site", sectors: ["care"] });
  await disablePerson(await staff("staffAdmin"), { personId: idOf(silent.owner) });
  await memberIn("Site that answers", "ES", ["care"]);
  const seen = await workspace(made);
  expect(seen?.gap?.sets.flat().map(({ name }) => name)).toEqual(["Site that answers"]);
});

test("who is invited counts for its seat, and is said to be invited; only the rest is looked for", async () => {
  const made = await consortium({ organisationId: await memberIn("Home", "ES"), roles: [{ title: "Sites", sector: "care", seats: 2 }] });
  const invited = await memberIn("Invited clinic", "PT", ["care"]);
  const roleId = made.roleIds[0] ?? "";
  await inviteMember(made.coordinator, {
    consortiumId: made.id,
    organisationId: invited,
    roleId,
    invitation: "Join us as a clinical site.",
  });
  await memberIn("Other clinic", "FR", ["care"]);
  const seen = await workspace(made);
  expect(seen?.gap).toMatchObject({
    roles: [{ title: "Sites", seats: 2, open: 2 }],
    promised: [{ name: "Invited clinic", role: "Sites" }],
    closes: "whole",
  });
  expect(setsOf(seen)).toEqual([["Other clinic: Sites"]]);
  const one = await consortium({
    organisationId: await memberIn("Second home", "ES"),
    roles: [{ title: "Site", sector: "care", seats: 1 }],
  });
  await inviteMember(one.coordinator, {
    consortiumId: one.id,
    organisationId: invited,
    roleId: one.roleIds[0] ?? "",
    invitation: "Join us as a clinical site.",
  });
  expect((await workspace(one))?.gap).toMatchObject({ closes: "promised", sets: [] });
});
