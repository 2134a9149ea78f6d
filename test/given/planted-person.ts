import { declineAdministrator } from "#domain/access/administrators/decline-administrator";
import { proposeAdministrator } from "#domain/access/administrators/propose-administrator";
import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { chooseConsent } from "#domain/access/people/choose-consent";
import { grantRole } from "#domain/access/people/grant-role";
import { leaveOrganisation } from "#domain/access/people/leave-organisation";
import { requestSignIn } from "#domain/access/sign-in/request-sign-in";
import { context } from "#domain/kernel/context";
import { joinApplication } from "#domain/membership/application/join-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { applicantOf } from "#domain/membership/reads";
import { addNote } from "#domain/review/application/add-note";
import { takeApplication } from "#domain/review/assignment/take-application";
import { declareConflict } from "#domain/review/conflicts/declare-conflict";
import { approveApplication } from "#domain/review/decision/approve-application";
import { saveView } from "#domain/review/queue/save-view";
import { as, member, organisation, staff } from "../builders.ts";
import type { canaries } from "../canaries.ts";
import { expectDone } from "../expect-done.ts";
import { filledWith } from "../filled-with.ts";
import { asApplicant, draftApplication, mailedToken, submittedApplication } from "./applications.ts";

type Canaries = ReturnType<typeof canaries>;
type Who = { firstName: string; lastName: string; email: string; position: string };

/** Somebody who applied, became the owner of a member, reviews, helps at another application and was invited elsewhere: each of their values a marker. */
export async function plantedPerson(found: Canaries) {
  const { word } = found;
  const [admin, second] = [await staff("staffAdmin"), await staff("staffAdmin")];
  const who = { firstName: word("first"), lastName: word("last"), email: `${word("address")}@example.org`, position: word("position") };
  const { organisationId, applicationId, personId } = await plantedOwner(found, who);
  expectDone(await invitePerson(await member(organisationId), { organisationId, ...named("jon@example.org"), role: "owner" }));
  await plantedElsewhere(found, who);
  expectDone(await grantRole(admin, { personId, role: "reviewer" }));
  const reason = `${word("reason of the proposal")} and more`;
  const { proposalId } = expectDone(await proposeAdministrator(admin, { personId, change: "make", reason }));
  expectDone(await declineAdministrator(second, { proposalId }));
  expectDone(await leaveOrganisation(await as(personId), { organisationId }));
  const reviewed = await plantedReviewer(found, personId);
  expectDone(await requestSignIn(context(), { email: who.email }));
  return { personId, admin, email: who.email, applicationId, ...reviewed };
}

const named = (email: string) => ({ email, firstName: "Jon", lastName: "Zubi" });

/** From the form to the session of the approved organisation's owner, who is shown as its contact. */
async function plantedOwner(found: Canaries, who: Who) {
  const { id: applicationId, reference } = await draftApplication({ ...who, listing: true, newsletter: true });
  const phone = found.plant("phone", "944112233");
  await filledWith(asApplicant(applicationId), reference, ({ key }) =>
    key === "phone" ? `+34 ${phone}` : key === "invoiceEmail" ? who.email : undefined,
  );
  expectDone(await sendApplication(asApplicant(applicationId), { reference }));
  const reviewer = await staff();
  expectDone(await takeApplication(reviewer, { applicationId }));
  const { organisationId } = expectDone(await approveApplication(reviewer, { applicationId }));
  const token = await mailedToken(who.email, "application-approved");
  const { personId } = expectDone(await acceptInvitation(context(), { token, browser: found.word("browser") }));
  const ctx = await as(personId);
  for (const given of [false, true]) expectDone(await chooseConsent(ctx, { consent: "newsletter", given }));
  return { organisationId, applicationId, personId };
}

/** At the application of others, and invited by another organisation. */
async function plantedElsewhere({ word }: Canaries, { email, firstName, lastName }: Who) {
  const { id, reference } = await draftApplication();
  expectDone(await inviteCollaborator(asApplicant(id), { reference, name: word("name as colleague"), email, role: "comment" }));
  const joined = expectDone(await joinApplication(context(), { token: await mailedToken(email, "collaborator-invited") }));
  const actor = await applicantOf(context(), reference, joined.access);
  if (!actor) throw new Error("The colleague was not let in.");
  expectDone(await commentOnQuestion(context({ actor }), { reference, question: "organisation", text: "The legal name." }));
  const organisationId = await organisation();
  expectDone(await invitePerson(await member(organisationId), { organisationId, email, firstName, lastName, role: "editor" }));
}

/** What they do as a reviewer. The note stays when they are gone. */
async function plantedReviewer({ word }: Canaries, personId: string) {
  const reviewer = await as(personId);
  const { id } = await submittedApplication();
  expectDone(await takeApplication(reviewer, { applicationId: id }));
  expectDone(await addNote(reviewer, { applicationId: id, text: "Seen at a fair." }));
  expectDone(await saveView(reviewer, { name: word("view"), query: `q=${word("searched for")}`, shared: true, opensFirst: false }));
  const { id: applicationId } = await submittedApplication();
  expectDone(await declareConflict(reviewer, { applicationId, conflict: word("conflict") }));
  return { reviewed: id };
}
