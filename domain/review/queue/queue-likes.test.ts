import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { withdrawApplication } from "#domain/membership/ending/withdraw-application";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { duplicatesOfApplication } from "#domain/organisations/duplicates/duplicate-reads";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import { approveApplication } from "#domain/review/decision/approve-application";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { organisation, staff } from "#test/builders";
import { asApplicant, claimedApplication, draftApplication, submittedApplication } from "#test/fixtures/applications";
import { asItIs, askAtOnce } from "#test/fixtures/points";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { queryCount } from "#test/query-count";
import { isCertain, likesOf } from "./queue-likes.ts";
import { queuePage } from "./queue-reads.ts";

const likeOf = async (id: string) => (await likesOf(context(), [id])).get(id);
const change = (id: string, set: Partial<typeof organisations.$inferInsert>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
    await ctx.db.update(organisations).set(set).where(eq(organisations.id, id));
    await keepOrganisationKeys(ctx, id);
  });

test("nothing like it, nothing said", async () => {
  await organisation({ name: "Viralgen" });
  await submittedApplication({ organisation: "Histocell" });
  expect(await likeOf((await submittedApplication({ organisation: "Tekniker" })).id)).toBeUndefined();
  expect((await likesOf(context(), [])).size).toBe(0);
});

test("column, filter, panel and page tell one likeness, of a name that is only near too", async () => {
  const reviewer = await staff();
  await organisation({ name: "VIVEBiotech" });
  await organisation({ name: "Tecbiocel" });
  const near = [
    await submittedApplication({ organisation: "Vive Bioteck SA" }),
    await submittedApplication({ organisation: "Tecbiocell" }),
  ];
  await submittedApplication({ organisation: "Haizsoro Zerbitzuak" });
  const { rows } = await queuePage(reviewer, { ...WHOLE_QUEUE, check: "duplicate" });
  expect(rows.map(({ id }) => id).sort()).toEqual(near.map(({ id }) => id).sort());
  for (const { id } of near) {
    const [member] = (await duplicatesOfApplication(reviewer, id)).organisations;
    expect(member?.score).toBeLessThan(0.95);
    expect(member?.reasons).toContain("nearName");
    const check = rows.find((row) => row.id === id)?.checks.find(({ code }) => code === "member");
    expect(check).toEqual({ code: "member", look: true, name: member?.name, score: member?.score });
  }
});

test("the likeliest is said: a member of the same name rather than an application of a near one", async () => {
  const application = await submittedApplication({ organisation: "Oiz Genomics" });
  expect(await likeOf(application.id)).toBeUndefined();
  await submittedApplication({ organisation: "Oiz Genomika" });
  expect(await likeOf(application.id)).toMatchObject({ code: "applying", name: "Oiz Genomika" });
  await organisation({ name: "Oiz Genomics SL" });
  expect(await likeOf(application.id)).toMatchObject({ code: "member", name: "Oiz Genomics SL" });
});

test("an application and an organisation that change their names are compared again", async () => {
  const reviewer = await staff();
  const { id, reference } = await claimedApplication(reviewer, { organisation: "Zerbait" });
  const member = await organisation({ name: "Urbasa Diagnostika" });
  expect(await likeOf(id)).toBeUndefined();
  await change(member, { name: "Zerbait SL", nameKey: "zerbait sl" });
  expect(await likeOf(id)).toMatchObject({ code: "member", name: "Zerbait SL" });
  await askAtOnce(reviewer, { applicationId: id, points: [{ question: "organisation", text: "The legal name, please." }] });
  await transact(asApplicant(id), ({ db }) =>
    db
      .update(applications)
      .set({ organisationName: "Besterik" })
      .where(eq(applications.id, id))
      .then(() => undefined),
  );
  await resendApplication(asApplicant(id), asItIs(reference));
  expect(await likeOf(id)).toBeUndefined();
});

test("only a sure likeness of a member or of an open application is certain", () => {
  const member = { id: "m", slug: "m", name: "M", status: "active" } as const;
  const open = { id: "a", reference: "A", organisation: "A", status: "submitted" } as const;
  const sure = { score: 0.98, reasons: ["sameName" as const], organisation: undefined, application: undefined };
  expect(isCertain({ ...sure, organisation: member })).toBe(true);
  expect(isCertain({ ...sure, organisation: member, reasons: ["nearName"] })).toBe(false);
  expect(isCertain({ ...sure, organisation: member, reasons: ["nearName", "mail"], score: 0.999 })).toBe(true);
  expect(isCertain({ ...sure, application: open })).toBe(true);
  expect(isCertain({ ...sure, application: { ...open, status: "refused" } })).toBe(false);
});

test("a member that was closed is none, one that is hidden or suspended is", async () => {
  const { id } = await submittedApplication({ organisation: "Arrate Klinika" });
  const member = await organisation({ name: "Arrate Klinika" });
  for (const status of ["hidden", "suspended"] as const) {
    await change(member, { status });
    expect(await likeOf(id)).toMatchObject({ code: "member" });
  }
  await change(member, { status: "closed" });
  expect(await likeOf(id)).toBeUndefined();
});

test("drafts and what was withdrawn are not said; what was refused is said to have been", async () => {
  const { id } = await submittedApplication({ organisation: "Kalamua" });
  const reviewer = await staff();
  await draftApplication({ organisation: "Kalamua" });
  const withdrawn = await submittedApplication({ organisation: "Kalamua" });
  expect(await likeOf(id)).toMatchObject({ code: "applying" });
  await withdrawApplication(asApplicant(withdrawn.id), { reference: withdrawn.reference });
  expect(await likeOf(id)).toBeUndefined();
  const refused = await claimedApplication(reviewer, { organisation: "Kalamua" });
  expect(await likeOf(id)).toMatchObject({ code: "applying" });
  await refuseApplication(reviewer, { applicationId: refused.id, reason: "Twice." });
  expect(await likeOf(id)).toMatchObject({ code: "refusedBefore" });
});

test("the organisation that an application has founded is not like it", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer, { organisation: "Gorbeia Lab" });
  const approved = await approveApplication(reviewer, { applicationId: id });
  if (!approved.ok) throw new Error(approved.refusal);
  expect(await likeOf(id)).toBeUndefined();
});

test("as many statements for many applications as for one", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 8; n++) ids.push((await submittedApplication({ organisation: `Same ${n % 2}` })).id);
  const one = await queryCount(() => likesOf(context(), ids.slice(0, 1)));
  expect(await queryCount(() => likesOf(context(), ids))).toBe(one);
  expect((await likesOf(context(), ids)).size).toBe(8);
});
