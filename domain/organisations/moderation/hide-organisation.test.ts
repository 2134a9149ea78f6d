import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import type { Person } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { directory } from "#domain/organisations/directory/directory";
import { clusterFigures } from "#domain/organisations/directory/listed-counts";
import { HideOrganisation } from "#domain/organisations/input";
import { listedSlugs, newestMembers, ownProfile } from "#domain/organisations/reads";
import { as, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { listed, refusalOf } from "#test/fixtures/profiles";
import { worked } from "#test/post";
import { hideOrganisation } from "./hide-organisation.ts";
import { previewHiding } from "./preview-hiding.ts";
import { reinstateOrganisation } from "./reinstate-organisation.ts";
import { showOrganisation } from "./show-organisation.ts";
import { suspendOrganisation } from "./suspend-organisation.ts";

const reason = "Please name the hospitals, or leave the sentence out.";
const personOf = (ctx: Context) => ctx.actor as Person;

async function everywherePublic() {
  const found = await directory(visitor(), { q: "sensors", sectors: [], kinds: [], regions: [], sort: "name", page: 1 });
  return [
    found.total,
    (await clusterFigures(visitor())).total,
    (await newestMembers(visitor(), 9)).length,
    (await listedSlugs(visitor(), { after: "", limit: 100 })).length,
  ];
}

test("hiding takes it out of everything public at once, and its owners read why", async () => {
  const { id, owner } = await listed();
  await member(id, "editor");
  expect(await everywherePublic()).toEqual([1, 1, 1, 1]);
  expect((await hideOrganisation(await staff(), { organisationId: id, reason })).ok).toBe(true);
  expect(await everywherePublic()).toEqual([0, 0, 0, 0]);
  const mails = await mailsTo(personOf(owner).email);
  expect(mails).toMatchObject([
    { template: "organisation-hidden", data: { organisation: "Made-up Sensors", reason, path: "/en/profile" } },
  ]);
  expect((await ownProfile(owner, id))?.hidden?.reason).toBe(reason);
});

test("the preview is the email that is sent, and only for whoever may hide it", async () => {
  const { id, owner } = await listed();
  const asked = { organisationId: id, locale: "en", reason } as const;
  const shown = await previewHiding(await staff(), asked);
  for (const ctx of [visitor(), owner]) expect(await previewHiding(ctx, asked)).toBeUndefined();
  expect(await previewHiding(await staff(), { ...asked, organisationId: "x".repeat(26) })).toBeUndefined();
  expect((await hideOrganisation(await staff(), { organisationId: id, reason })).ok).toBe(true);
  const [sent] = await mailsTo(personOf(owner).email);
  expect({ template: shown?.template, data: shown?.data }).toEqual({ template: sent?.template, data: sent?.data });
  expect(await previewHiding(await staff(), asked)).toBeUndefined();
});

test("a prepared reason alone is enough; each owner reads it in their own language, with what staff wrote after it", async () => {
  const { id, owner } = await listed();
  expect(HideOrganisation.safeParse({ organisationId: id }).success).toBe(false);
  expect(HideOrganisation.safeParse({ organisationId: id, about: "dull" }).success).toBe(false);
  expect((await hideOrganisation(await staff(), HideOrganisation.parse({ organisationId: id, about: "claims" }))).ok).toBe(true);
  expect((await ownProfile(owner, id))?.hidden).toMatchObject({ about: "claims", reason: "" });
  expect(await mailsTo(personOf(owner).email)).toMatchObject([{ data: { about: "claims", reason: "" } }]);
});

test("showing again brings it back with its old date, and tells the owners", async () => {
  const { id, owner } = await listed();
  const [before] = await newestMembers(visitor(), 1);
  const clerk = { ...(await staff()), decisionHold: 0 };
  await hideOrganisation(clerk, { organisationId: id, reason });
  await worked();
  expect((await showOrganisation(clerk, { organisationId: id })).ok).toBe(true);
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.shown", facts: { untold: false } });
  expect(await everywherePublic()).toEqual([1, 1, 1, 1]);
  expect((await newestMembers(visitor(), 1))[0]?.listedAt).toEqual(before?.listedAt);
  expect((await mailsTo(personOf(owner).email)).map(({ template }) => template)).toEqual(["organisation-hidden", "organisation-shown"]);
  expect((await ownProfile(owner, id))?.hidden).toBeUndefined();
});

test("members may not hide, visitors learn nothing, staff do not judge an organisation they act for", async () => {
  const { id, owner } = await listed();
  expect(refusalOf(await hideOrganisation(owner, { organisationId: id, reason }))).toBe("forbidden");
  expect(refusalOf(await hideOrganisation(await member(await organisation()), { organisationId: id, reason }))).toBe("not_found");
  expect(refusalOf(await hideOrganisation(visitor(), { organisationId: id, reason }))).toBe("not_found");
  const clerk = await staff("staffAdmin");
  const { personId } = personOf(clerk);
  await transact(clerk, async (ctx) => {
    await ctx.db.insert(organisationPeople).values({ organisationId: id, personId, role: "viewer", since: ctx.now });
  });
  const both = await as(personId);
  expect(refusalOf(await hideOrganisation(both, { organisationId: id, reason }))).toBe("own_organisation");
  expect(refusalOf(await suspendOrganisation(both, { organisationId: id, reason }))).toBe("own_organisation");
});

test("of two who hide at once one does, and one mail goes", async () => {
  const { id, owner } = await listed();
  const clerks = [await staff(), await staff()];
  const outcomes = await Promise.all(clerks.map((clerk) => hideOrganisation(clerk, { organisationId: id, reason })));
  expect(outcomes.map(refusalOf)).toEqual([undefined, "organisation.already_hidden"]);
  expect(await mailsTo(personOf(owner).email)).toHaveLength(1);
  expect((await auditOf(id)).filter(({ action }) => action === "organisation.hidden")).toHaveLength(1);
});

test("what is not hidden is not shown again", async () => {
  const { id } = await listed();
  expect(refusalOf(await showOrganisation(await staff(), { organisationId: id }))).toBe("organisation.not_hidden");
  expect(refusalOf(await showOrganisation(visitor(), { organisationId: id }))).toBe("not_found");
});

test("a suspended one is not listed from the next request on, and comes back as it was", async () => {
  const { id } = await listed();
  const [clerk, admin] = [await staff("reviewer"), await staff("staffAdmin")];
  expect(refusalOf(await suspendOrganisation(clerk, { organisationId: id, reason }))).toBe("forbidden");
  expect((await suspendOrganisation(admin, { organisationId: id, reason })).ok).toBe(true);
  expect(await everywherePublic()).toEqual([0, 0, 0, 0]);
  expect(refusalOf(await suspendOrganisation(admin, { organisationId: id, reason }))).toBe("organisation.already_suspended");
  expect(refusalOf(await hideOrganisation(admin, { organisationId: id, reason }))).toBe("organisation.not_active");
  expect(refusalOf(await reinstateOrganisation(clerk, { organisationId: id }))).toBe("forbidden");
  expect((await reinstateOrganisation(admin, { organisationId: id })).ok).toBe(true);
  expect(await everywherePublic()).toEqual([1, 1, 1, 1]);
  expect(refusalOf(await reinstateOrganisation(admin, { organisationId: id }))).toBe("organisation.not_suspended");
});

test("a hidden one that was suspended comes back hidden; the reason stays out of the chain", async () => {
  const { id } = await listed();
  const admin = await staff("staffAdmin");
  await hideOrganisation(admin, { organisationId: id, reason });
  await suspendOrganisation(admin, { organisationId: id, reason: "Asked for by the board." });
  await reinstateOrganisation(admin, { organisationId: id });
  expect(await everywherePublic()).toEqual([0, 0, 0, 0]);
  expect(JSON.stringify(await auditOf(id))).not.toContain("board");
  expect((await showOrganisation(admin, { organisationId: id })).ok).toBe(true);
});
