import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationDefinitions } from "#db/schema/kinds";
import { applicationAnswers, applicationDocuments, applications, changeRequests, memberReferences } from "#db/schema/membership";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { Answer, Definition, Question } from "#domain/membership/state";
import { keepApplicationKeys } from "#domain/organisations/duplicates/application-keys";
import { newId, newToken } from "#lib/ids";
import { organisation, staff } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queuePage } from "./queue-reads.ts";

const turn = (body: Parameters<typeof transact<void>>[1]) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const checksOf = async (id: string) =>
  (await queuePage(await staff(), WHOLE_QUEUE)).rows.find((row) => row.id === id)?.checks.map(({ look, ...check }) => [look, check]);

const definition = (questions: Question[]): Definition => ({
  sections: [{ key: "organisation", pages: [{ key: "all", questions }] }],
});

/** An application of which nothing is known but its short form. */
async function bare(given: Parameters<typeof submittedApplication>[0] = {}) {
  const application = await submittedApplication({ organisation: newToken(), ...given });
  const { id } = application;
  await turn(async (ctx) => {
    const { db } = ctx;
    await db.update(applications).set({ definitionId: null }).where(eq(applications.id, id));
    for (const table of [applicationAnswers, applicationDocuments, memberReferences])
      await db.delete(table).where(eq(table.applicationId, id));
    await keepApplicationKeys(ctx, id);
  });
  return application;
}

/** An application that was asked these questions and gave these answers. */
async function answered(questions: Question[], answers: Record<string, Answer>, given: { country?: string } = {}) {
  const { id } = await bare(given);
  await turn(async ({ db, now }) => {
    const definitionId = newId();
    const body = definition(questions);
    const version = Number.parseInt(definitionId.slice(0, 5), 36);
    await db
      .insert(applicationDefinitions)
      .values({ id: definitionId, clusterId: HOME_CLUSTER, kind: "company", version, body, createdAt: now });
    await db.update(applications).set({ definitionId, kind: "company" }).where(eq(applications.id, id));
    for (const [question, value] of Object.entries(answers))
      await db.insert(applicationAnswers).values({ applicationId: id, question, value, updatedAt: now });
  });
  return id;
}
const document = (applicationId: string, question: string, removed = false) =>
  turn(async ({ db, now }) => {
    await db.insert(applicationDocuments).values({
      id: newId(),
      applicationId,
      question,
      name: "statutes.pdf",
      type: "application/pdf",
      bytes: 10,
      sha256: "0",
      storageKey: newToken(),
      uploadedAt: now,
      removedAt: removed ? now : null,
    });
  });
const reference = (applicationId: string, organisationId: string, answer: "yes" | "no" | null) =>
  turn(async ({ db, now }) => {
    await db
      .insert(memberReferences)
      .values({ id: newId(), applicationId, organisationId, tokenHash: newToken(), askedAt: now, expiresAt: now, answer });
  });

test("a member of the same name is named, however it is written, and then the other application of that name", async () => {
  await organisation({ name: "Bibe Bioteknia" });
  const named = await bare({ organisation: "BIBE bioteknia, S.L." });
  expect(await checksOf(named.id)).toEqual([[true, { code: "member", name: "Bibe Bioteknia", score: expect.any(Number) }]]);
  const first = await bare({ organisation: "Arrate Klinika" });
  const second = await bare({ organisation: "Arrate Klinika SL" });
  expect(await checksOf(first.id)).toEqual([[true, { code: "applying", name: "Arrate Klinika SL", score: expect.any(Number) }]]);
  expect(await checksOf(second.id)).toEqual([[true, { code: "applying", name: "Arrate Klinika", score: expect.any(Number) }]]);
});

test("an address of a company's domain names the others of that domain; one of a free mail service does not", async () => {
  const first = await bare({ organisation: "Oiz Genomics", email: "ane@oiz-genomics.eus" });
  const second = await bare({ organisation: "Lizarra Klinika", email: "jon@oiz-genomics.eus" });
  expect(await checksOf(first.id)).toEqual([[true, { code: "applying", name: "Lizarra Klinika", score: expect.any(Number) }]]);
  expect(await checksOf(second.id)).toEqual([[true, { code: "applying", name: "Oiz Genomics", score: expect.any(Number) }]]);
  const free = await bare({ organisation: "Ibarra Regulatory", email: "ibarra@gmail.com" });
  await bare({ organisation: "Deba Sentsoreak", email: "deba@gmail.com" });
  expect(await checksOf(free.id)).toEqual([]);
});

const IDENTIFIER: Question = { key: "identifier", type: "identifier" };
test.each<[string, string, unknown]>([
  ["ES", "B20418837", [[true, { code: "identifier", why: "checksum" }]]],
  ["ES", "A58818501", [[false, { code: "identifierFits" }]]],
  ["ES", "B2041", [[true, { code: "identifier", why: "length" }]]],
  ["CA", "BN 123456789", [[false, { code: "identifierFits" }]]],
])("the number that an organisation of %s gave, %s, is checked by its form", async (country, identifier, expected) => {
  expect(await checksOf(await answered([IDENTIFIER], { identifier }, { country }))).toEqual(expected);
});

test("documents that were asked and are not there are counted; one removed is not there, one asked of others is not asked", async () => {
  const questions: Question[] = [
    { key: "statutes", type: "document" },
    { key: "registration", type: "document" },
    { key: "logo", type: "document", optional: true },
    { key: "accreditation", type: "document", when: { question: "type", is: ["lab"] } },
  ];
  const id = await answered(questions, { type: "office" });
  expect(await checksOf(id)).toEqual([[true, { code: "documents", n: 2 }]]);
  await document(id, "statutes");
  await document(id, "registration", true);
  expect(await checksOf(id)).toEqual([[true, { code: "documents", n: 1 }]]);
  await document(id, "registration");
  expect(await checksOf(id)).toEqual([]);
  const lab = await answered(questions, { type: "lab" });
  expect(await checksOf(lab)).toEqual([[true, { code: "documents", n: 3 }]]);
});

test("a reference that said no is to be looked at, those that said yes are told, unanswered ones are neither", async () => {
  const { id } = await bare();
  await reference(id, await organisation(), null);
  expect(await checksOf(id)).toEqual([]);
  await reference(id, await organisation(), "yes");
  expect(await checksOf(id)).toEqual([[false, { code: "memberReferencesGiven", n: 1 }]]);
  await reference(id, await organisation(), "no");
  expect(await checksOf(id)).toEqual([[true, { code: "memberReference", n: 1 }]]);
});

test("an answered request for changes is something new to read", async () => {
  const { id } = await bare();
  const ask = (answeredAt: Date | null) =>
    turn(async ({ db, now }) => {
      await db.insert(changeRequests).values({ id: newId(), applicationId: id, message: "More.", askedBy: "x", askedAt: now, answeredAt });
    });
  await ask(null);
  expect(await checksOf(id)).toEqual([]);
  await ask(new Date());
  expect(await checksOf(id)).toEqual([[true, { code: "answers", n: 1 }]]);
});
