import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { applicationDocuments } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { filesInUse } from "#domain/membership/documents/document-reads";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { undoDecision } from "#domain/review/decision/undo-decision";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { claimedApplication } from "#test/fixtures/applications";
import { listed } from "#test/fixtures/profiles";
import { keepLogo } from "./keep-logo.ts";
import { logoFile } from "./logo-file.ts";
import { logoOf } from "./logos.ts";
import { removeLogo } from "./remove-logo.ts";

const picture = () => ({ storageKey: newId(), name: "logo.png", type: "image/png", bytes: 812, altText: "Three waves" });
const dropped = async () =>
  (await context().db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, "files.drop")))
    .map(({ payload }) => JSON.stringify(payload))
    .join();

test("an editor gives the organisation its logo; the audit says so without its words", async () => {
  const organisationId = await organisation();
  const editor = await member(organisationId, "editor");
  const file = picture();
  expect(await keepLogo(editor, { organisationId, ...file })).toMatchObject({ ok: true });
  expect(await logoOf(context(), organisationId)).toEqual({ altText: "Three waves", version: file.storageKey.slice(-8) });
  const last = (await auditOf(organisationId)).at(-1);
  expect(last).toMatchObject({ action: "organisation.logo_kept", facts: { type: "image/png", replaced: false } });
  expect(JSON.stringify(last)).not.toContain("waves");
});

test("without its logo the organisation is another version of itself", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  await keepLogo(owner, { organisationId, ...picture() });
  const updatedAt = async () =>
    (await context().db.select({ at: organisations.updatedAt }).from(organisations).where(eq(organisations.id, organisationId)))[0]?.at;
  const later = new Date(Date.now() + 60_000);
  expect(await removeLogo({ ...owner, now: later }, { organisationId })).toMatchObject({ ok: true });
  expect(await updatedAt()).toEqual(later);
});

test("another logo takes its place, and the file of the first one goes", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  const [first, second] = [picture(), picture()];
  await keepLogo(owner, { organisationId, ...first });
  await keepLogo(owner, { organisationId, ...second });
  expect(await logoOf(context(), organisationId)).toMatchObject({ version: second.storageKey.slice(-8) });
  expect(await dropped()).toContain(first.storageKey);
  expect(await filesInUse(context(), [first.storageKey, second.storageKey])).toEqual(new Set([second.storageKey]));
});

test("only the organisation's editors, and only while it is active", async () => {
  const organisationId = await organisation();
  const file = { organisationId, ...picture() };
  expect(await keepLogo(visitor(), file)).toMatchObject({ refusal: "not_found" });
  expect(await keepLogo(await member(await organisation()), file)).toMatchObject({ refusal: "not_found" });
  expect(await keepLogo(await member(organisationId, "viewer"), file)).toMatchObject({ refusal: "forbidden" });
  expect(await keepLogo(await staff(), file)).toMatchObject({ refusal: "forbidden" });
  const suspended = await organisation({ status: "suspended" });
  expect(await keepLogo(await member(suspended), { ...file, organisationId: suspended })).toMatchObject({
    refusal: "organisation.not_active",
  });
  expect(await logoOf(context(), organisationId)).toBeUndefined();
});

test("taken off, it is gone, once; others may not take it off", async () => {
  const organisationId = await organisation();
  const owner = await member(organisationId);
  await keepLogo(owner, { organisationId, ...picture() });
  for (const ctx of [visitor(), await member(await organisation())])
    expect(await removeLogo(ctx, { organisationId })).toMatchObject({ refusal: "not_found" });
  const twice = await Promise.all([removeLogo(owner, { organisationId }), removeLogo(owner, { organisationId })]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await logoOf(context(), organisationId)).toBeUndefined();
  expect((await auditOf(organisationId)).at(-1)).toMatchObject({ action: "organisation.logo_removed" });
});

test("its file is handed out to whoever may see the page, and to nobody else", async () => {
  const { id, owner } = await listed();
  await keepLogo(owner, { organisationId: id, ...picture() });
  const slug = owner.actor.kind === "person" ? (owner.actor.organisations[0]?.slug ?? "") : "";
  expect(await logoFile(visitor(), slug)).toMatchObject({ type: "image/png", bytes: 812 });
  const hidden = await organisation();
  const insider = await member(hidden);
  await keepLogo(insider, { organisationId: hidden, ...picture() });
  const own = insider.actor.kind === "person" ? (insider.actor.organisations[0]?.slug ?? "") : "";
  expect(await logoFile(insider, own)).toMatchObject({ bytes: 812 });
  expect(await logoFile(visitor(), own)).toBeUndefined();
  expect(await logoFile(visitor(), "nowhere")).toBeUndefined();
});

/** A taken application that came with a logo. */
async function withLogo() {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  const { altText, ...file } = picture();
  await transact(context(), async ({ db, now, newId }) => {
    await db.delete(applicationDocuments).where(eq(applicationDocuments.question, "logo"));
    await db
      .insert(applicationDocuments)
      .values({ id: newId(), applicationId: id, question: "logo", ...file, altText, sha256: "0".repeat(64), uploadedAt: now });
  });
  return { reviewer, id, file };
}

test("on approval the application's logo becomes the organisation's, and stays when the application is forgotten", async () => {
  const { reviewer, id, file } = await withLogo();
  const approved = await approveApplication(reviewer, { applicationId: id });
  if (!approved.ok) throw new Error(approved.refusal);
  const { organisationId } = approved.value;
  expect(await logoOf(context(), organisationId)).toMatchObject({ altText: "Three waves" });
  await transact(context({ actor: { kind: "system", name: "test" } }), (ctx) => eraseApplication(ctx, id));
  expect(await filesInUse(context(), [file.storageKey])).toEqual(new Set([file.storageKey]));
});

test("an approval that is undone removes it, and the application keeps its file", async () => {
  const { reviewer, id, file } = await withLogo();
  const approved = await approveApplication(reviewer, { applicationId: id });
  if (!approved.ok) throw new Error(approved.refusal);
  expect(await undoDecision(reviewer, { applicationId: id })).toMatchObject({ ok: true });
  expect(await logoOf(context(), approved.value.organisationId)).toBeUndefined();
  expect(await filesInUse(context(), [file.storageKey])).toEqual(new Set([file.storageKey]));
});
