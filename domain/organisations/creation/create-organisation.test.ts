import { expect, test } from "vitest";
import { clusterFigures } from "#domain/organisations/directory/listed-counts";
import { ownProfile } from "#domain/organisations/reads";
import { auditOf, member, staff, visitor } from "#test/builders";
import { refusalOf } from "#test/fixtures/profiles";
import { createOrganisation } from "./create-organisation.ts";
import { undoOrganisationCreation } from "./undo-organisation-creation.ts";

const founded = async (name: string) => {
  const outcome = await createOrganisation(await staff(), { name, country: "ES" });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
};

test("it is active, unlisted, and its address is its name", async () => {
  const { id, slug } = await founded("Made-up Ñandú, S.L.");
  expect(slug).toBe("made-up-nandu-s-l");
  expect(await ownProfile(await staff(), id)).toMatchObject({ status: "active", publishedAt: null, profile: { country: "ES" } });
  expect((await clusterFigures(visitor())).total).toBe(0);
  expect(await auditOf(id)).toMatchObject([{ action: "organisation.created" }]);
});

test("the same name again, the reserved word and a name of signs get addresses of their own", async () => {
  const names = ["Twin", "Twin", "Twin", "New", "!!!"];
  const slugs: string[] = [];
  for (const name of names) slugs.push((await founded(name)).slug);
  expect(slugs).toEqual(["twin", "twin-2", "twin-3", "new-2", "x"]);
});

test("two at once get two addresses", async () => {
  const clerk = await staff();
  const made = await Promise.all([1, 2, 3].map(() => createOrganisation(clerk, { name: "Same" })));
  expect(new Set(made.map((outcome) => outcome.ok && outcome.value.slug)).size).toBe(3);
});

test("nobody but staff founds or takes back", async () => {
  const { id } = await founded("One");
  expect(refusalOf(await createOrganisation(visitor(), { name: "X" }))).toBe("forbidden");
  expect(refusalOf(await undoOrganisationCreation(await member(id), { organisationId: id }))).toBe("forbidden");
});

test("its creation can be undone until somebody has signed in to it", async () => {
  const [first, second] = [await founded("First"), await founded("Second")];
  const clerk = await staff();
  expect((await undoOrganisationCreation(clerk, { organisationId: first.id })).ok).toBe(true);
  expect(await ownProfile(clerk, first.id)).toBeUndefined();
  expect((await auditOf(first.id)).at(-1)).toMatchObject({ action: "organisation.creation_undone" });
  await member(second.id);
  expect(refusalOf(await undoOrganisationCreation(clerk, { organisationId: second.id }))).toBe("organisation.in_use");
  expect(refusalOf(await undoOrganisationCreation(clerk, { organisationId: first.id }))).toBe("organisation.in_use");
});
