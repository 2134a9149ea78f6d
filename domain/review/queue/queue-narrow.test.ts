import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applicationDefinitions } from "#db/schema/kinds";
import { applicationAnswers, applicationDocuments, applications, changeRequests, memberReferences } from "#db/schema/membership";
import { type Context, context, HOME_CLUSTER, type Turn } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { Answer, Question } from "#domain/membership/state";
import { keepApplicationKeys } from "#domain/organisations/duplicates/application-keys";
import type { Kind } from "#domain/organisations/state";
import { newId, newToken } from "#lib/ids";
import { organisation, staff, visitor } from "#test/builders";
import { submittedApplication } from "#test/fixtures/applications";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queryCount } from "#test/query-count";
import type { QueueQuery } from "./queue.ts";
import { queueCounts } from "./queue-counts.ts";
import { firstMatches, queuePage } from "./queue-reads.ts";

const turn = (body: (turn: Turn) => Promise<void>) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const names = async (ctx: Context, query: Partial<QueueQuery>) =>
  (await queuePage(ctx, { ...WHOLE_QUEUE, ...query })).rows.map(({ organisation }) => organisation);

type Given = { name: string; kind?: Kind; questions?: Question[]; answers?: Record<string, Answer>; email?: string };

/** An application of which nothing is known but this. */
async function applying({ name, kind = "company", questions = [], answers = {}, email }: Given) {
  const { id } = await submittedApplication({ organisation: name, ...(email && { email }) });
  await turn(async (ctx) => {
    const { db, now } = ctx;
    for (const table of [applicationAnswers, applicationDocuments, memberReferences])
      await db.delete(table).where(eq(table.applicationId, id));
    const definitionId = newId();
    const body = { sections: [{ key: "organisation" as const, pages: [{ key: "all", questions }] }] };
    const version = Number.parseInt(definitionId.slice(0, 5), 36);
    await db.insert(applicationDefinitions).values({ id: definitionId, clusterId: HOME_CLUSTER, kind, version, body, createdAt: now });
    await db.update(applications).set({ kind, definitionId }).where(eq(applications.id, id));
    for (const [question, value] of Object.entries(answers))
      await db.insert(applicationAnswers).values({ applicationId: id, question, value, updatedAt: now });
    await keepApplicationKeys(ctx, id);
  });
  return id;
}
const document = (applicationId: string, question: string, removedAt: Date | null = null) =>
  turn(async ({ db, now }) => {
    const file = { name: "statutes.pdf", type: "application/pdf", bytes: 10, sha256: "0", storageKey: newToken() };
    await db.insert(applicationDocuments).values({ id: newId(), applicationId, question, ...file, uploadedAt: now, removedAt });
  });

test("by kind, and by a segment among those chosen; each row says which", async () => {
  const reviewer = await staff();
  await applying({ name: "Alfa", answers: { sectors: ["biotech", "care"] } });
  await applying({ name: "Beta", kind: "research", answers: { sectors: ["care"] } });
  await applying({ name: "Gama", kind: "research", answers: { short: "care and biotech" } });
  expect(await names(reviewer, { kind: "research" })).toEqual(["Beta", "Gama"]);
  expect(await names(reviewer, { sector: "care" })).toEqual(["Alfa", "Beta"]);
  expect(await names(reviewer, { sector: "care", kind: "company" })).toEqual(["Alfa"]);
  expect(await names(reviewer, { sector: "pharma" })).toEqual([]);
  const { rows } = await queuePage(reviewer, WHOLE_QUEUE);
  expect(rows.map(({ sectors }) => sectors)).toEqual([["biotech", "care"], ["care"], []]);
  expect(await queuePage(visitor(), { ...WHOLE_QUEUE, kind: "research" })).toMatchObject({ rows: [], total: 0 });
});

test("possible duplicates are those whose row says so: a member, another applicant, a shared domain", async () => {
  const reviewer = await staff();
  await organisation({ name: "Bibe Bioteknia" });
  await applying({ name: "BIBE bioteknia, S.L.", email: "a@bibe-b.eus" });
  await applying({ name: "Oiz Genomics", email: "ane@oiz-genomics.eus" });
  await applying({ name: "Oiz Labs", email: "jon@oiz-genomics.eus" });
  await applying({ name: "Urdaibai Lantegi", email: "leire@gmail.com" });
  await applying({ name: "Zarautz Wearables", email: "nahia@gmail.com" });
  const { rows } = await queuePage(reviewer, WHOLE_QUEUE);
  const said = rows.filter(({ checks }) => checks.some(({ code }) => ["member", "applying", "domain"].includes(code)));
  expect(await names(reviewer, { check: "duplicate" })).toEqual(["BIBE bioteknia, S.L.", "Oiz Genomics", "Oiz Labs"]);
  expect(said.map((row) => row.organisation)).toEqual(await names(reviewer, { check: "duplicate" }));
});

test("what a withdrawn application shares is no duplicate any more, and of its own there is nothing to look at", async () => {
  const reviewer = await staff();
  await applying({ name: "Oiz Genomics", email: "ane@oiz-genomics.eus" });
  const other = await applying({ name: "Oiz Labs", email: "jon@oiz-genomics.eus" });
  expect(await names(reviewer, { check: "duplicate" })).toEqual(["Oiz Genomics", "Oiz Labs"]);
  await turn(async ({ db }) => void (await db.update(applications).set({ status: "withdrawn" }).where(eq(applications.id, other))));
  expect(await names(reviewer, { check: "duplicate" })).toEqual([]);
});

test("a missing document is one that is asked of this applicant, by their definition, and is not there", async () => {
  const reviewer = await staff();
  const questions: Question[] = [
    { key: "statutes", type: "document" },
    { key: "logo", type: "document", optional: true },
    { key: "accreditation", type: "document", when: { question: "type", is: ["lab"] } },
  ];
  const whole = await applying({ name: "Alfa", questions, answers: { type: "office" } });
  const lab = await applying({ name: "Beta", questions, answers: { type: "lab" } });
  const removed = await applying({ name: "Gama", questions });
  await applying({ name: "Asked nothing" });
  for (const id of [whole, lab]) await document(id, "statutes");
  await document(removed, "statutes", new Date());
  expect(await names(reviewer, { check: "documents" })).toEqual(["Beta", "Gama"]);
  const { rows } = await queuePage(reviewer, WHOLE_QUEUE);
  const said = rows.filter(({ checks }) => checks.some(({ code }) => code === "documents"));
  expect(said.map((row) => row.organisation)).toEqual(["Beta", "Gama"]);
});

test("a cluster whose definitions ask for no document misses none", async () => {
  const reviewer = await staff();
  await turn(async ({ db }) => void (await db.update(applicationDefinitions).set({ body: { sections: [] } })));
  await applying({ name: "Alfa" });
  expect(await names(reviewer, { check: "documents" })).toEqual([]);
});

test("a reference that says no, and an answer that is new to read", async () => {
  const reviewer = await staff();
  const [doubted, vouched] = [await applying({ name: "Alfa" }), await applying({ name: "Beta" })];
  const [answered, asked] = [await applying({ name: "Gama" }), await applying({ name: "Delta" })];
  const organisationId = await organisation();
  await turn(async ({ db, now }) => {
    const sent = { organisationId, askedAt: now, expiresAt: now };
    await db.insert(memberReferences).values([
      { ...sent, id: newId(), applicationId: doubted, tokenHash: newToken(), answer: "no" },
      { ...sent, id: newId(), applicationId: vouched, tokenHash: newToken(), answer: "yes" },
    ]);
    const request = { message: "More.", askedBy: "x", askedAt: now };
    await db.insert(changeRequests).values([
      { ...request, id: newId(), applicationId: answered, answeredAt: now },
      { ...request, id: newId(), applicationId: asked, answeredAt: null },
    ]);
  });
  expect(await names(reviewer, { check: "memberReference" })).toEqual(["Alfa"]);
  expect(await names(reviewer, { check: "answers" })).toEqual(["Gama"]);
});

test("a narrowed list is paged, counted in saved views and taken whole like any other, in as many statements", async () => {
  const reviewer = await staff();
  const questions: Question[] = [{ key: "statutes", type: "document" }];
  const narrow = { ...WHOLE_QUEUE, check: "documents" } as const;
  await applying({ name: "Org 00", questions });
  const run = () => queryCount(() => Promise.all([queuePage(reviewer, narrow), queueCounts(reviewer, [narrow])]));
  const few = await run();
  for (let n = 1; n < 28; n++) await applying({ name: `Org ${String(n).padStart(2, "0")}`, questions });
  expect(await run()).toBe(few);
  expect(await queuePage(reviewer, { ...narrow, page: 2 })).toMatchObject({ total: 28, pages: 2, rows: { length: 3 } });
  expect((await queueCounts(reviewer, [narrow, { ...narrow, sector: "care" }])).queries).toEqual([28, 0]);
  expect(await firstMatches(reviewer, narrow)).toHaveLength(25);
});
