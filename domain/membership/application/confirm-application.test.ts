import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { DAY, later } from "#lib/clock";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { applicationOf, mailedToken, unconfirmedApplication } from "#test/fixtures/applications";
import { confirmApplication } from "./confirm-application.ts";

async function waiting() {
  const application = await unconfirmedApplication();
  return { ...application, token: await mailedToken(application.email, "application-confirm") };
}

test("a confirmed application is a draft; its applicant gets a link to come back, reviewers nothing yet", async () => {
  const reviewer = await staff("reviewer", { email: "reviewer@example.org" });
  await member(await organisation());
  const { token, reference, email } = await waiting();
  expect(await confirmApplication(visitor(), { token })).toMatchObject({ ok: true, value: { reference } });
  expect(await applicationOf(reference)).toMatchObject({ status: "draft", submittedAt: null });
  expect((await mailsTo(email)).map((mail) => mail.template)).toEqual(["application-confirm", "application-begun"]);
  expect(await mailsTo(reviewer.actor.kind === "person" ? reviewer.actor.email : "")).toEqual([]);
});

test("the audit names the applicant, by id", async () => {
  const { token, id } = await waiting();
  await confirmApplication(visitor(), { token });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "application.confirmed", actorId: id });
});

test("twenty posts of the link at once confirm once", async () => {
  const { token, email } = await waiting();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => confirmApplication(visitor(), { token })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await mailsTo(email)).toHaveLength(2);
});

test("a foreign, an expired and a status link confirm nothing", async () => {
  const { token, reference } = await waiting();
  const clock = () => later(new Date(), 7 * DAY + 1000);
  expect(await confirmApplication(visitor(), { token: "a".repeat(43) })).toMatchObject({ refusal: "link_ended" });
  expect(await confirmApplication(context({ clock }), { token })).toMatchObject({ refusal: "link_ended" });
  expect(await applicationOf(reference)).toMatchObject({ status: "unconfirmed" });
});
