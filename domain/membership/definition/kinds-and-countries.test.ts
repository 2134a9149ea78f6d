import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationDefinitions } from "#db/schema/kinds";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { applicationFields } from "#domain/membership/application/application-fields";
import { KINDS } from "#domain/organisations/state";
import { approveApplication } from "#domain/review/decision/approve-application";
import { staff } from "#test/builders";
import { claimedApplication, filledApplication, submittedApplication } from "#test/fixtures/applications";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });
const COUNTRIES = ["ES", "FR", "CA"];
const PAIRS = KINDS.flatMap((kind) => COUNTRIES.map((country) => [kind, country] as const));
const NUMBER: Record<string, RegExp> = { ES: /^B\d{8}$/, FR: /^FR\d{11}$/, CA: /^R-\d{6}$/ };

test.each(PAIRS)("a %s from %s goes from the form to the queue and becomes a member that is not asked twice", async (kind, country) => {
  const admin = await staff("staffAdmin");
  const { id, status } = await submittedApplication({ country }, context(), { kind, answers: { offers: "A test bench." } });
  expect(status).toBe("submitted");
  const fields = await applicationFields(admin, id);
  expect(fields).toMatchObject({ kind, country, complete: true });
  const answers = Object.fromEntries(
    fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields.map(({ key, answer }) => [key, answer]))) ?? [],
  );
  expect(answers.identifier).toMatch(NUMBER[country] ?? /never/);
  expect("region" in answers).toBe(country !== "CA");

  const approved = await approveApplication(admin, { applicationId: id });
  if (!approved.ok) throw new Error(approved.refusal);
  const [founded] = await context().db.select().from(organisations).where(eq(organisations.id, approved.value.organisationId));
  expect(founded).toMatchObject({
    kind,
    country,
    vat: answers.identifier,
    sectors: ["devices", "ehealth"],
    town: "Hernani",
    short: { en: "Skin sensors that tell a dry cough from a wet one." },
    offers: { en: "A test bench." },
    text: { en: "Sensors.\nNights measured with consent." },
  });
});

test("a definition that is edited while somebody applies changes nothing for them, and holds for who begins next", async () => {
  const first = await filledApplication({}, context(), { sections: ["organisation"] });
  const shorter = structuredClone(STANDARD_DEFINITIONS.company);
  for (const section of shorter.sections) section.pages = section.pages.filter(({ key }) => key !== "exchange" && key !== "address");
  await transact(system(), async ({ db, newId, now, clusterId }) => {
    await db
      .insert(applicationDefinitions)
      .values({ id: newId(), clusterId, kind: "company", version: 2, body: shorter, createdAt: now, publishedAt: now });
  });
  const pages = async (id: string) =>
    (await applicationFields(system(), id))?.sections.flatMap((section) => section.pages.map(({ key }) => key));
  expect(await pages(first.id)).toEqual(expect.arrayContaining(["address", "exchange"]));
  const second = await filledApplication();
  expect(await pages(second.id)).not.toContain("address");
  expect(await pages(second.id)).not.toContain("exchange");
});

test("an unpublished version is nobody's yet", async () => {
  await filledApplication();
  await transact(system(), async ({ db, newId, now, clusterId }) => {
    await db
      .insert(applicationDefinitions)
      .values({ id: newId(), clusterId, kind: "company", version: 2, body: { sections: [] }, createdAt: now });
  });
  const { id } = await filledApplication();
  expect((await applicationFields(system(), id))?.sections.map(({ key }) => key)).toEqual([
    "organisation",
    "activity",
    "people",
    "documents",
    "membership",
    "references",
  ]);
});

test("who signs is asked only where it is somebody else", async () => {
  const other = await claimedApplication(await staff(), {}, context(), {
    answers: { signatory: "other", signatoryEmail: "s@example.org" },
  });
  const fields = await applicationFields(system(), other.id);
  const people = fields?.sections.find(({ key }) => key === "people")?.pages.map(({ key }) => key);
  expect(people).toEqual(["contact", "signatory", "signatoryWho"]);
});
