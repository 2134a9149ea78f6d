import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { citeSources } from "#domain/organisations/profile/cite-sources";
import { staff, visitor } from "#test/builders";
import { listed } from "#test/fixtures/profiles";
import { comparedOrganisations, isDifferent } from "./compared.ts";

const slugOf = async (id: string) =>
  (await context().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id)))[0]?.slug ?? "";

test("organisations are compared in the order of the address, each once, at most four, and only those in the directory", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 6; n++) ids.push((await listed({ name: `Compared ${n}`, people: n + 1 })).id);
  const slugs = await Promise.all(ids.map(slugOf));
  const compared = async (asked: string[]) => (await comparedOrganisations(visitor(), asked)).map(({ slug }) => slug);
  const [first = "", second = "", third = ""] = slugs;
  expect(await compared([third, first, third, "nobody", second])).toEqual([third, first, second]);
  expect(await compared(slugs)).toEqual(slugs.slice(0, 4));
  expect(await compared([])).toEqual([]);
  await hideOrganisation(await staff(), { organisationId: ids[0] as string, reason: "A copy of another page." });
  expect(await compared([first, second])).toEqual([second]);
});

test("only what everyone may read of a profile is compared", async () => {
  const { id } = await listed({ people: 4321, contactEmail: "canary@example.org", contactName: "Canary Person" });
  const read = async () => JSON.stringify(await comparedOrganisations(await staff(), [await slugOf(id)]));
  expect(await read()).not.toMatch(/canary/i);
  expect(await read()).toContain("4321");
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db
      .update(organisations)
      .set({ visibility: { people: "own" } })
      .where(eq(organisations.id, id));
  });
  expect(await read()).not.toContain("4321");
});

test("of an organisation for which nobody acts, and which sources describe, the comparison knows that only sources speak", async () => {
  const { id } = await listed({});
  const slug = await slugOf(id);
  const system = context({ actor: { kind: "system", name: "test" } });
  await transact(system, ({ db }) => db.delete(organisationPeople).where(eq(organisationPeople.organisationId, id)));
  const read = async () => (await comparedOrganisations(visitor(), [slug]))[0]?.isFromSources;
  expect(await read()).toBe(false);
  const citations = [{ field: "name", title: "A page", url: "https://example.org", readOn: "2026-08-10" }];
  await citeSources(system, { subject: { kind: "organisation", id }, citations });
  expect(await read()).toBe(true);
});

test("only what is stated can differ", () => {
  const said = [["12", "12"], ["12", ""], ["12", "13"], ["12", "", "13"], [""]];
  expect(said.map(isDifferent)).toEqual([false, false, true, true, false]);
});
