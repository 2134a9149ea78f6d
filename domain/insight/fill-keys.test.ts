import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { applicationKeys, applicationLikes, organisationKeys } from "#db/schema/duplicates";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { peopleOfCluster } from "#domain/access/people/people-reads";
import { submitApplication } from "#domain/membership/application/submit-application";
import { duplicatesOfApplication, duplicatesOfOrganisation } from "#domain/organisations/duplicates/duplicate-reads";
import { organisation, person, staff, visitor } from "#test/builders";
import { form, submittedApplication } from "#test/fixtures/applications";
import { context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { transact } from "../kernel/transact.ts";
import { fillKeys } from "./fill-keys.ts";

const system = () => context({ actor: { kind: "system", name: "start" } });
/** As a database is that was made before there were keys. */
const asBefore = () =>
  transact(system(), async ({ db }) => {
    await db.update(people).set({ nameKey: "" });
    await db.update(applications).set({ nameKey: "" });
    await db.delete(organisationKeys);
    await db.delete(applicationKeys);
    await db.delete(applicationLikes);
  });
const filled = async () => {
  const outcome = await fillKeys(system());
  return outcome.ok ? outcome.value : outcome;
};
const allKeys = async () => ({
  people: await context().db.select({ id: people.id, key: people.nameKey }).from(people).orderBy(people.id),
  applications: await context().db.select({ id: applications.id, key: applications.nameKey }).from(applications).orderBy(applications.id),
  organisationKeys: await context().db.select().from(organisationKeys).orderBy(organisationKeys.organisationId, organisationKeys.key),
  applicationKeys: await context().db.select().from(applicationKeys).orderBy(applicationKeys.applicationId, applicationKeys.key),
});

test("an older database gets the keys that its verbs would have written, and is searched and compared again", async () => {
  const reviewer = await staff();
  const iñigo = await person({ firstName: "Íñigo", lastName: "Ibáñez" });
  await organisation({ name: "VIVEBiotech" });
  const two = await organisation({ name: "Vivebiotech, S.L." });
  const { id } = await submittedApplication({ organisation: "ViveBioetch" });
  const before = await allKeys();
  await asBefore();
  expect((await peopleOfCluster(reviewer, { q: "íñigo", list: "everyone", page: 1 }))?.total).toBe(0);
  expect((await duplicatesOfApplication(reviewer, id)).organisations).toEqual([]);
  expect(await filled()).toEqual({ people: 2, applicants: 1, organisations: 2, applications: 1 });
  expect(await allKeys()).toEqual(before);
  expect((await peopleOfCluster(reviewer, { q: "íñigo", list: "everyone", page: 1 }))?.rows).toMatchObject([{ personId: iñigo }]);
  expect((await duplicatesOfApplication(reviewer, id)).organisations.length).toBeGreaterThan(0);
  expect(await duplicatesOfOrganisation(reviewer, two)).toHaveLength(1);
});

test("what has its keys is left alone: a second start, and two at once, change nothing", async () => {
  await person();
  await organisation({});
  await asBefore();
  await Promise.all([filled(), filled()]);
  const once = await allKeys();
  expect(await filled()).toEqual({ people: 0, applicants: 0, organisations: 0, applications: 0 });
  expect(await allKeys()).toEqual(once);
});

test("more rows than a turn takes are all filled, turn after turn", async () => {
  for (let n = 0; n < 5; n++) await person();
  await transact(system(), async ({ db }) => {
    const [one] = await db.select().from(people).limit(1);
    if (!one) throw new Error("nobody");
    const many = Array.from({ length: 450 }, (_, n) => ({ ...one, id: `many${n}`, email: `${n}@x.example`, emailKey: `${n}@x.example` }));
    await db.insert(people).values(many);
  });
  await asBefore();
  expect(await filled()).toMatchObject({ people: 455 });
  expect(await context().db.select({ id: people.id }).from(people).where(eq(people.nameKey, ""))).toEqual([]);
});

test("closed organisations, drafts and what was erased get no keys; nobody but the portal runs it", async () => {
  const closed = await organisation({ name: "Itxita" });
  await transact(
    system(),
    async ({ db }) => void (await db.update(organisations).set({ status: "closed" }).where(eq(organisations.id, closed))),
  );
  await submitApplication(visitor(), form({ organisation: "Zirriborroa" }));
  await asBefore();
  expect(await filled()).toMatchObject({ organisations: 0, applications: 0, applicants: 1 });
  for (const ctx of [visitor(), await staff("staffAdmin")]) expect(await fillKeys(ctx)).toMatchObject({ refusal: "forbidden" });
});

test.each(["ÍÑIGO", "iñigo", "inigo", "Ibáñez", "íñigo IBAÑEZ", "  Íñigo "])("a person is found by %s", async (q) => {
  const reviewer = await staff();
  await person({ firstName: "Íñigo", lastName: "Ibáñez" });
  expect((await peopleOfCluster(reviewer, { q, list: "everyone", page: 1 }))?.total).toBe(1);
  expect(fold("Íñigo Ibáñez")).toBe("inigo ibanez");
});
