import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/membership";
import type { Actor } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { expireApplication } from "#domain/membership/ending/expire-application";
import { applicantOf } from "#domain/membership/reads";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, visitor } from "#test/builders";
import { applicationOf, mailedToken, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { ownLinkMail } from "./link-mail-reads.ts";
import { openStatus } from "./open-status.ts";
import { requestStatusLink } from "./request-status-link.ts";

const templatesTo = async (recipient: string) => (await mailsTo(recipient)).map((mail) => mail.template);

test("the mailed link lets a browser read this application for 30 days, and ends", async () => {
  const { id, email, reference } = await submittedApplication();
  const token = await mailedToken(email, "application-received");
  const opened = await openStatus(visitor(), { token });
  expect(opened).toMatchObject({ ok: true, value: { reference } });
  const access = opened.ok ? opened.value.access : "";
  expect(await applicantOf(visitor(), reference, access)).toEqual({ kind: "applicant", applicationId: id });
  expect(await applicantOf(context({ clock: () => later(new Date(), 30 * DAY + 1000) }), reference, access)).toBeUndefined();
  expect(await openStatus(visitor(), { token })).toMatchObject({ refusal: "link_ended" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.opened", actorId: id });
});

test("one application's cookie does not read another", async () => {
  const { access } = await submittedApplication();
  const other = await submittedApplication();
  expect(await applicantOf(visitor(), other.reference, access)).toBeUndefined();
  expect(await applicantOf(visitor(), other.reference, "a".repeat(43))).toBeUndefined();
});

test("the link to a draft ends once its application is sent, as the email about that brings a new one", async () => {
  const { email } = await submittedApplication();
  expect(await openStatus(visitor(), { token: await mailedToken(email, "application-begun") })).toMatchObject({ refusal: "link_ended" });
  expect(await openStatus(visitor(), { token: await mailedToken(email, "application-received") })).toMatchObject({ ok: true });
});

test("twenty at once open it once; a foreign and an old link open nothing", async () => {
  const { email } = await submittedApplication();
  const token = await mailedToken(email, "application-received");
  expect(await openStatus(visitor(), { token: "a".repeat(43) })).toMatchObject({ refusal: "link_ended" });
  expect(await openStatus(context({ clock: () => later(new Date(), 30 * DAY + 1000) }), { token })).toMatchObject({
    refusal: "link_ended",
  });
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => openStatus(visitor(), { token })));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a confirm link opens no status", async () => {
  const { email } = await unconfirmedApplication();
  expect(await openStatus(visitor(), { token: await mailedToken(email, "application-confirm") })).toMatchObject({ refusal: "link_ended" });
});

test("a new link goes to the application's own address; an unknown reference gets the same answer", async () => {
  const { reference, email } = await submittedApplication();
  const known = await requestStatusLink(visitor(), { reference });
  expect(await requestStatusLink(visitor(), { reference: "BHC-2026-0000-0000" })).toEqual(known);
  expect((await templatesTo(email)).at(-1)).toBe("application-status-link");
  expect(await openStatus(visitor(), { token: await mailedToken(email, "application-status-link") })).toMatchObject({ ok: true });
});

test("only the applicant's own browser reads to which masked address the link is emailed, and whether it was sent", async () => {
  const { id, reference, email } = await submittedApplication();
  await requestStatusLink(visitor(), { reference });
  const read = (actor: Actor, leaves = true) => ownLinkMail(context({ actor }), leaves);
  const own = { kind: "applicant", applicationId: id } as const;
  const address = `${email[0]}…${email.slice(email.indexOf("@"))}`;
  expect(await read(own)).toEqual({ address, standing: "sending" });
  expect(await read(own, false)).toEqual({ address, standing: "failing" });
  expect(await read(visitor().actor)).toBeUndefined();
  expect(await read({ ...own, collaborator: { id: "c1", role: "edit" } })).toBeUndefined();
  expect(await read({ ...own, applicationId: "nobody" })).toBeUndefined();
});

test("a used link asks for its own successor", async () => {
  const { email } = await submittedApplication();
  const token = await mailedToken(email, "application-received");
  await openStatus(visitor(), { token });
  await requestStatusLink(visitor(), { token });
  expect((await templatesTo(email)).at(-1)).toBe("application-status-link");
});

test("an unconfirmed application gets its confirm link again, three a day with the first", async () => {
  const { reference, email } = await unconfirmedApplication();
  for (let n = 0; n < 6; n++) await requestStatusLink(visitor(), { reference });
  expect(await templatesTo(email)).toEqual(["application-confirm", "application-confirm", "application-confirm"]);
});

test("at most five status links a day", async () => {
  const { id, reference, email } = await submittedApplication();
  for (let n = 0; n < 8; n++) await requestStatusLink(visitor(), { reference });
  expect((await templatesTo(email)).filter((template) => template === "application-status-link")).toHaveLength(5);
  expect((await auditOf(id)).filter(({ action }) => action === "application.link_requested")).toHaveLength(5);
});

test("an expired application is sent nothing", async () => {
  const { id, reference, email } = await unconfirmedApplication();
  await expireApplication(context({ actor: { kind: "system", name: "jobs" } }), { applicationId: id });
  const before = await mailsTo("");
  await requestStatusLink(visitor(), { reference });
  expect(await mailsTo("")).toHaveLength(before.length);
  expect(await mailsTo(email)).toHaveLength(0);
  expect((await applicationOf(reference)).status).toBe("expired");
});

test("an application whose applicant was erased is sent nothing", async () => {
  const { id, reference } = await submittedApplication();
  await transact(context(), ({ db }) => db.update(applications).set({ email: "", emailKey: "" }).where(eq(applications.id, id)));
  expect(await requestStatusLink(visitor(), { reference })).toMatchObject({ ok: true });
  expect(await mailsTo("")).toEqual([]);
  expect((await auditOf(id)).map(({ action }) => action)).not.toContain("application.link_requested");
});

test("a new link that somebody asks for leaves the older ones whole", async () => {
  const { email, reference } = await submittedApplication();
  const older = await mailedToken(email, "application-received");
  await requestStatusLink(visitor(), { reference });
  expect(await openStatus(visitor(), { token: older })).toMatchObject({ ok: true });
});
