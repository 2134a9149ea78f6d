import { expect, test } from "vitest";
import { applicationDefinitions } from "#db/schema/kinds";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { STANDARD_DEFINITIONS } from "#domain/membership/definition/standard-definitions";
import type { Definition, Question } from "#domain/membership/state";
import { KINDS, type Kind } from "#domain/organisations/state";
import { neededDocuments } from "./needed-documents.ts";

const withDocuments = (kind: Kind, ...questions: Question[]): Definition => ({
  sections: STANDARD_DEFINITIONS[kind].sections.map((section) =>
    section.key === "documents"
      ? { ...section, pages: questions.map((question) => ({ key: question.key, questions: [question] })) }
      : section,
  ),
});
const publish = (kind: Kind, version: number, body: Definition, publishedAt: Date | null) =>
  transact(context(), async (ctx) => {
    await ctx.db
      .insert(applicationDefinitions)
      .values({ id: ctx.newId(), clusterId: ctx.clusterId, kind, version, body, createdAt: ctx.now, publishedAt });
  });
const keys = async () => (await neededDocuments(context())).map(({ key }) => key);

test("without definitions of the cluster's own, statutes and registration are needed; the logo is not", async () => {
  expect(await keys()).toEqual(["statutes", "registration"]);
});

test("what one kind must send is told, once; what is optional, hangs on another answer or is a draft is not", async () => {
  const licence: Question = { key: "licence", type: "document", label: { en: "Licence" } };
  const now = new Date();
  await publish("company", 1, STANDARD_DEFINITIONS.company, now);
  await publish("company", 2, withDocuments("company", licence, { key: "flyer", type: "document", optional: true }), now);
  await publish("company", 3, withDocuments("company", { key: "draft", type: "document" }), null);
  await publish(
    "research",
    1,
    withDocuments("research", licence, { key: "deed", type: "document", when: { question: "signatory", is: ["other"] } }),
    now,
  );
  expect(await keys()).toEqual(["licence", "statutes", "registration"]);
  expect((await neededDocuments(context()))[0]).toEqual(licence);
  for (const kind of KINDS) await publish(kind, 9, withDocuments(kind), now);
  expect(await keys()).toEqual([]);
});
