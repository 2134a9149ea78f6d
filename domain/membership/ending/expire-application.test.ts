import { and, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { consents } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { confirmApplication } from "#domain/membership/application/confirm-application";
import { DAY, later } from "#lib/clock";
import { auditOf } from "#test/builders";
import { applicationOf, mailedToken, submittedApplication, unconfirmedApplication } from "#test/fixtures/applications";
import { rowsOfEach, tableNames } from "#test/raw";
import { expireApplication } from "./expire-application.ts";

const system = () => context({ actor: { kind: "system", name: "jobs" } });

test("its job is due seven days after the form was sent", async () => {
  const start = new Date();
  const { id } = await unconfirmedApplication();
  const [job] = await context().db.select({ kind: jobs.kind, key: jobs.key, notBefore: jobs.notBefore }).from(jobs);
  expect(job).toMatchObject({ kind: "application.expire", key: id });
  expect(job?.notBefore.getTime()).toBeGreaterThanOrEqual(later(start, 7 * DAY).getTime());
});

test("an unconfirmed application expires, and neither what was typed nor a consent is left in the database", async () => {
  const { id, reference } = await unconfirmedApplication({
    firstName: "Canaryfirst",
    lastName: "Canarylast",
    email: "canary@canary.example",
    position: "Canaryposition",
    organisation: "Canary Organisation",
    listing: true,
  });
  expect(await expireApplication(system(), { applicationId: id })).toMatchObject({ ok: true });
  expect(await applicationOf(reference)).toMatchObject({ status: "expired", email: "" });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.expired", actorId: "jobs" });
  expect(await context().db.$count(consents, and(isNull(consents.applicationId), isNull(consents.personId)))).toBe(0);
  const tables = (await tableNames()).filter((name) => !name.startsWith("search_"));
  expect(tables.length).toBeGreaterThan(10);
  for (const [table, rows] of await rowsOfEach(tables)) expect(JSON.stringify(rows), table).not.toMatch(/canary/i);
});

test("a confirmed one is left as it is, by the job and by a job that comes twice", async () => {
  const { id, reference, email } = await submittedApplication();
  await expireApplication(system(), { applicationId: id });
  await expireApplication(system(), { applicationId: id });
  expect(await applicationOf(reference)).toMatchObject({ status: "submitted", email });
});

test("its link confirms nothing afterwards; of both at once one wins whole", async () => {
  const { id, email, reference } = await unconfirmedApplication();
  const token = await mailedToken(email, "application-confirm");
  const [expired, confirmed] = await Promise.all([
    expireApplication(system(), { applicationId: id }),
    confirmApplication(context(), { token }),
  ]);
  expect(expired.ok).toBe(true);
  expect(confirmed.ok).toBe(false);
  expect((await applicationOf(reference)).status).toBe("expired");
});
