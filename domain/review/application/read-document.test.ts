import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { documentsOf } from "#domain/membership/documents/document-reads";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { asApplicant, filledApplication, submittedApplication } from "#test/fixtures/applications";
import { readDocument } from "./read-document.ts";

const firstOf = async (applicationId: string) => (await documentsOf(context(), applicationId))[0]?.id ?? "";

test("staff get a document of an application that was sent, and the audit notes who", async () => {
  const { id } = await submittedApplication();
  const reviewer = await staff();
  const document = await firstOf(id);
  expect(await readDocument(reviewer, { applicationId: id, document })).toMatchObject({
    ok: true,
    value: { name: "statutes.pdf", type: "application/pdf" },
  });
  const { actor } = reviewer;
  expect((await auditOf(id)).at(-1)).toMatchObject({
    action: "application.document_read",
    actorId: actor.kind === "person" ? actor.personId : "",
    facts: { question: "statutes", document },
  });
});

test("nobody else gets one here, and the refused attempts leave no row", async () => {
  const { id } = await submittedApplication();
  const document = await firstOf(id);
  const before = (await auditOf(id)).length;
  for (const actor of [visitor(), asApplicant(id), await member(await organisation())])
    expect(await readDocument(actor, { applicationId: id, document })).toMatchObject({ refusal: "forbidden" });
  expect(await auditOf(id)).toHaveLength(before);
});

test("a draft's documents, and those of another application, are not there", async () => {
  const [draft, sent] = [await filledApplication(), await submittedApplication()];
  const reviewer = await staff("staffAdmin");
  const document = await firstOf(draft.id);
  for (const applicationId of [draft.id, sent.id, "nothing"])
    expect(await readDocument(reviewer, { applicationId, document })).toMatchObject({ refusal: "not_found" });
});
