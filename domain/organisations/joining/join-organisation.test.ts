import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { applicationAnswers } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { lastingUntil } from "#domain/retention/lengths";
import { approveApplication } from "#domain/review/decision/approve-application";
import { later, MINUTE, SECOND } from "#lib/clock";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { asApplicant, claimedApplication, mailedToken, submittedApplication } from "#test/fixtures/applications";
import { joinRequestOf } from "#test/fixtures/join-requests";
import { type JobHandlers, passTime } from "#test/lives/passing-time";
import { tally } from "#test/mail/mailed";
import { acceptAsOffice } from "./accept-as-office.ts";
import { acceptJoinRequest } from "./accept-join-request.ts";
import { askToJoinOrganisation } from "./ask-to-join-organisation.ts";
import { declineJoinRequest } from "./decline-join-request.ts";
import { expireJoinRequest, tellOffice } from "./expire-join-request.ts";
import { offerToJoin } from "./join-offer.ts";
import { joinRequestsOf } from "./join-requests.ts";
import { officeJoinRequests } from "./office-join-requests.ts";

const turn = (body: (ctx: Context) => Promise<unknown>) => transact(context({ actor: { kind: "system", name: "test" } }), body);
const HANDLERS: JobHandlers = { "join.expire": expireJoinRequest, "join.tellOffice": tellOffice };
const portal = () => context({ actor: { kind: "system", name: "test" } });
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");

/** A member organisation with an owner, and somebody who applies for it under its name. */
async function scene() {
  const id = await organisation({ name: "Lentisak Sensoreak" });
  const owner = await member(id);
  const application = await submittedApplication({ organisation: "Lentisak Sensoreak S.L." });
  return { id, owner, application, applicant: asApplicant(application.id) };
}
async function askedScene() {
  const all = await scene();
  expect(await askToJoinOrganisation(all.applicant)).toMatchObject({ ok: true });
  const [request] = await joinRequestsOf(all.owner, all.id);
  return { ...all, requestId: request?.id ?? "" };
}

test("a near name is offered, and the answer says nothing but whether one has asked", async () => {
  const { applicant } = await scene();
  expect(await offerToJoin(applicant)).toEqual({ asked: "no" });
  await askToJoinOrganisation(applicant);
  expect(await offerToJoin(applicant)).toEqual({ asked: "waiting", by: "organisation" });
});

test("where nobody acts for the organisation the administrators are emailed, answer, and are whom the page names", async () => {
  const id = await organisation({ name: "Lentisak Sensoreak" });
  const [administrator, reviewer, editor] = [await staff("staffAdmin"), await staff(), await member(id, "editor")];
  const application = await submittedApplication({ organisation: "Lentisak Sensoreak S.L." });
  const applicant = asApplicant(application.id);
  expect(await askToJoinOrganisation(applicant)).toMatchObject({ ok: true });
  const told = async (ctx: Context) => (await mailsTo(emailOf(ctx))).filter(({ template }) => template.startsWith("join-asked"));
  expect(await told(administrator)).toMatchObject([
    { template: "join-asked-office", data: { address: application.email, how: "application", path: "/en/staff/organisations/requests" } },
  ]);
  for (const other of [reviewer, editor]) expect(await told(other)).toEqual([]);
  expect(await offerToJoin(applicant)).toEqual({ asked: "waiting", by: "office" });
  const requests = (await officeJoinRequests(administrator, { page: 1 }))?.rows ?? [];
  expect(requests).toMatchObject([{ email: application.email, organisation: "Lentisak Sensoreak", isApplicant: true }]);
  const requestId = requests[0]?.id ?? "";
  expect(await acceptJoinRequest(administrator, { requestId, role: "owner" })).toMatchObject({ refusal: "forbidden" });
  const reason = "Named in the register of companies.";
  expect(await acceptAsOffice(administrator, { requestId, role: "owner", proof: "staff", reason })).toMatchObject({ ok: true });
  expect((await officeJoinRequests(administrator, { page: 1 }))?.rows).toEqual([]);
  expect(await mailedToken(application.email, "invitation")).toBeTruthy();
});

test("what an organisation's own people answer the office may not accept yet; an owner who cannot sign in does not count", async () => {
  const { owner, id } = await askedScene();
  const administrator = await staff("staffAdmin");
  const listed = async () => (await officeJoinRequests(administrator, { page: 1 }))?.rows;
  expect(await listed()).toMatchObject([{ may: { accept: "join.owners_first" } }]);
  await turn(({ db }) =>
    db
      .update(people)
      .set({ status: "disabled" })
      .where(eq(people.email, emailOf(owner))),
  );
  expect(await listed()).toMatchObject([{ organisationId: id, may: { accept: true } }]);
});

test("an organisation whose approval is held is not offered to anybody else until the email leaves", async () => {
  const reviewer = { ...(await staff()), decisionHold: 120 };
  const answers = { identifier: "A48265169" };
  const first = await claimedApplication(reviewer, {}, context(), { answers });
  expectDone(await approveApplication(reviewer, { applicationId: first.id }));
  const second = await submittedApplication({}, context(), { answers });
  expect(await offerToJoin(asApplicant(second.id))).toBeUndefined();
  expect(await askToJoinOrganisation(asApplicant(second.id))).toMatchObject({ refusal: "not_found" });
  const told = asApplicant(second.id, { clock: () => later(new Date(), 121 * SECOND) });
  expect(await offerToJoin(told)).toEqual({ asked: "no" });
});

test("a known VAT number or mail domain is offered under any name; another, a free one or a suspended organisation is not", async () => {
  const id = await organisation({ name: "Lentisak Sensoreak" });
  await turn(async (ctx) => {
    await ctx.db.update(organisations).set({ vat: "A48265169", website: "https://lentisak.eus" }).where(eq(organisations.id, id));
    await relist(ctx, id);
  });
  const byMail = await submittedApplication({ organisation: "Another Name", email: "ane@lentisak.eus" });
  expect(await offerToJoin(asApplicant(byMail.id))).toEqual({ asked: "no" });
  const other = await submittedApplication({ organisation: "Another Name", email: "ane@gmail.com" });
  expect(await offerToJoin(asApplicant(other.id))).toBeUndefined();
  const answer = { applicationId: other.id, question: "identifier", value: "A48265169", updatedAt: new Date() };
  await turn(({ db }) =>
    db
      .insert(applicationAnswers)
      .values(answer)
      .onConflictDoUpdate({ target: [applicationAnswers.applicationId, applicationAnswers.question], set: answer }),
  );
  expect(await offerToJoin(asApplicant(other.id))).toEqual({ asked: "no" });
  await turn(({ db }) => db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, id)));
  expect(await offerToJoin(asApplicant(other.id))).toBeUndefined();
});

test("nobody but an applicant with a confirmed address is offered anything or asks", async () => {
  const { id } = await scene();
  for (const ctx of [visitor(), await staff(), await member(id)]) {
    expect(await offerToJoin(ctx)).toBeUndefined();
    expect(await askToJoinOrganisation(ctx)).toMatchObject({ refusal: "forbidden" });
  }
  const stranger = await submittedApplication({ organisation: "Otsoa Labs" });
  expect(await askToJoinOrganisation(asApplicant(stranger.id))).toMatchObject({ refusal: "not_found" });
});

test("what a stranger typed with the applicant's address, and nobody confirmed, keeps the applicant from nothing", async () => {
  const { id, applicant, application } = await scene();
  const who = { email: application.email, emailKey: application.email, firstName: "Nahia", lastName: "Zubiondo", position: "" };
  const row = { id: newId(), organisationId: id, ...who, locale: "en", status: "unconfirmed", askedAt: new Date() } as const;
  await turn(({ db }) => db.insert(organisationJoinRequests).values(row));
  expect(await offerToJoin(applicant)).toEqual({ asked: "no" });
  expect(await askToJoinOrganisation(applicant)).toMatchObject({ ok: true });
});

test("owners and admins get one mail, from which they answer", async () => {
  const { id, owner, applicant, application } = await scene();
  const editor = await member(id, "editor");
  expect(await askToJoinOrganisation(applicant)).toMatchObject({ ok: true });
  expect(await askToJoinOrganisation(applicant)).toMatchObject({ refusal: "join.already_asked" });
  expect(await mailsTo(emailOf(owner))).toMatchObject([
    { template: "join-asked", data: { address: application.email, path: expect.stringContaining("/en/join-requests/answer/") } },
  ]);
  expect(await mailsTo(emailOf(editor))).toEqual([]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(["organisation.join_asked"]);
});

test("accepted, they get an invitation in the chosen role and act for the organisation", async () => {
  const { owner, application, applicant, requestId, id } = await askedScene();
  expect(await acceptJoinRequest(owner, { requestId, role: "editor" })).toMatchObject({ ok: true });
  expect(await offerToJoin(applicant)).toEqual({ asked: "accepted" });
  expect(await joinRequestsOf(owner, id)).toEqual([]);
  const token = await mailedToken(application.email, "invitation");
  expect(await acceptInvitation(visitor(), { token, browser: "" })).toMatchObject({ ok: true, value: { organisationId: id } });
});

test("declined, they get an email that names nobody", async () => {
  const { owner, application, requestId } = await askedScene();
  expect(await declineJoinRequest(owner, { requestId })).toMatchObject({ ok: true });
  expect((await mailsTo(application.email)).at(-1)).toMatchObject({ template: "join-declined", data: { firstName: "Nahia" } });
  expect(await acceptJoinRequest(owner, { requestId, role: "editor" })).toMatchObject({ refusal: "join.already_decided" });
});

test("only its owners and admins see and decide; an admin makes no owner", async () => {
  const { id, requestId } = await askedScene();
  const cases = [
    [await member(id, "editor"), "forbidden"],
    [await staff(), "forbidden"],
    [await member(await organisation()), "not_found"],
    [visitor(), "not_found"],
  ] as const;
  const office = await staff("staffAdmin");
  expect(await acceptJoinRequest(office, { requestId, role: "editor" })).toMatchObject({ refusal: "forbidden" });
  expect(await declineJoinRequest(office, { requestId })).toMatchObject({ refusal: "forbidden" });
  for (const [ctx, refusal] of cases) {
    expect(await joinRequestsOf(ctx, id)).toEqual([]);
    expect(await acceptJoinRequest(ctx, { requestId, role: "editor" })).toMatchObject({ refusal });
    expect(await declineJoinRequest(ctx, { requestId })).toMatchObject({ refusal });
  }
  expect(await acceptJoinRequest(await member(id, "admin"), { requestId, role: "owner" })).toMatchObject({ refusal: "owner_only" });
});

test("two decide at once: one decision", async () => {
  const { owner, requestId } = await askedScene();
  const outcomes = await Promise.all([acceptJoinRequest(owner, { requestId, role: "editor" }), declineJoinRequest(owner, { requestId })]);
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["join.already_decided"] });
  expect(await context().db.select({ status: organisationJoinRequests.status }).from(organisationJoinRequests)).toHaveLength(1);
});

test("unanswered for 30 days it ends, and the applicant, who was never told of which organisation, is told so and may ask again", async () => {
  const { id, applicant, application } = await askedScene();
  await passTime(portal(), (lastingUntil("joinRequestOpen") - MINUTE) / SECOND, HANDLERS, async () => {});
  expect(await joinRequestOf(application.email)).toMatchObject({ status: "waiting" });
  await passTime(portal(), lastingUntil("joinRequestOpen") / SECOND, HANDLERS, async () => {});
  expect(await joinRequestOf(application.email)).toMatchObject({ status: "expired" });
  const mail = (await mailsTo(application.email)).at(-1);
  expect(mail).toMatchObject({ template: "join-unanswered", data: { firstName: "Nahia" } });
  expect(JSON.stringify(mail)).not.toContain('Lentisak Sensoreak"');
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: "organisation.join_expired" });
  expect(await offerToJoin(applicant)).toEqual({ asked: "no" });
});

test("once the owners had their week the applicant reads that the office can answer too", async () => {
  const { application } = await askedScene();
  const clock = () => later(new Date(), lastingUntil("joinNotice") + SECOND);
  expect(await offerToJoin(asApplicant(application.id, { clock }))).toEqual({ asked: "waiting", by: "either" });
});
