import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { asApplicant, draftApplication, submittedApplication, takenApplication } from "#test/applications";
import { organisation, staff } from "#test/builders";
import { queryCount } from "#test/query-count";
import { context } from "../kernel/context.ts";
import { transact } from "../kernel/transact.ts";
import { withdrawApplication } from "../membership/withdraw-application.ts";
import { keepKeys } from "../organisations/keep-keys.ts";
import { approveApplication } from "./approve-application.ts";
import { likesOf } from "./queue-likes.ts";
import { refuseApplication } from "./refuse-application.ts";

const likeOf = async (id: string, organisationId: string | null = null) => (await likesOf(context(), [{ id, organisationId }])).get(id);
const change = (id: string, set: Partial<typeof organisations.$inferInsert>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
    await ctx.db.update(organisations).set(set).where(eq(organisations.id, id));
    await keepKeys(ctx, id);
  });

test("nothing like it, nothing said", async () => {
  await organisation({ name: "Viralgen" });
  await submittedApplication({ organisation: "Histocell" });
  expect(await likeOf((await submittedApplication({ organisation: "Tekniker" })).id)).toBeUndefined();
  expect((await likesOf(context(), [])).size).toBe(0);
});

test("a member that shares a name is said before another application, and that before a shared domain", async () => {
  const application = await submittedApplication({ organisation: "Oiz Genomics", email: "ane@oiz.eus" });
  await submittedApplication({ organisation: "Lizarra", email: "jon@oiz.eus" });
  expect(await likeOf(application.id)).toEqual({ code: "domain", look: true, name: "Lizarra" });
  await submittedApplication({ organisation: "OIZ genomics S.L." });
  expect(await likeOf(application.id)).toEqual({ code: "applying", look: true, name: "OIZ genomics S.L." });
  await organisation({ name: "Oiz Genomics SL" });
  expect(await likeOf(application.id)).toEqual({ code: "member", look: true, name: "Oiz Genomics SL" });
});

test("one address that applies twice is said, whatever the names", async () => {
  const [one, other] = [
    await submittedApplication({ organisation: "Anboto", email: "same@gmail.com" }),
    await submittedApplication({ organisation: "Udalatx", email: "SAME@gmail.com" }),
  ];
  expect(await likeOf(one.id)).toEqual({ code: "applying", look: true, name: "Udalatx" });
  expect(await likeOf(other.id)).toEqual({ code: "applying", look: true, name: "Anboto" });
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

test("drafts, and what was withdrawn or refused, are not said to be applying", async () => {
  const { id } = await submittedApplication({ organisation: "Kalamua" });
  const reviewer = await staff();
  await draftApplication({ organisation: "Kalamua" });
  const withdrawn = await submittedApplication({ organisation: "Kalamua" });
  expect(await likeOf(id)).toMatchObject({ code: "applying" });
  await withdrawApplication(asApplicant(withdrawn.id), { reference: withdrawn.reference });
  const refused = await takenApplication(reviewer, { organisation: "Kalamua" });
  await refuseApplication(reviewer, { applicationId: refused.id, reason: "Twice." });
  expect(await likeOf(id)).toBeUndefined();
});

test("the organisation that an application has founded is not like it", async () => {
  const reviewer = await staff();
  const { id } = await takenApplication(reviewer, { organisation: "Gorbeia Lab" });
  const approved = await approveApplication(reviewer, { applicationId: id });
  if (!approved.ok) throw new Error(approved.refusal);
  expect(await likeOf(id, approved.value.organisationId)).toBeUndefined();
  expect(await likeOf(id, null)).toMatchObject({ code: "member", name: "Gorbeia Lab" });
});

test("as many statements for many applications as for one", async () => {
  const rows: { id: string; organisationId: null }[] = [];
  for (let n = 0; n < 8; n++) rows.push({ id: (await submittedApplication({ organisation: `Same ${n % 2}` })).id, organisationId: null });
  const one = await queryCount(() => likesOf(context(), rows.slice(0, 1)));
  expect(await queryCount(() => likesOf(context(), rows))).toBe(one);
  expect((await likesOf(context(), rows)).size).toBe(8);
});
