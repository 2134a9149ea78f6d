import { context } from "#domain/kernel/context";
import { sendApplication } from "#domain/membership/application/send-application";
import { withdrawConsent } from "#domain/membership/consent/withdraw-consent";
import { answerMemberReference } from "#domain/membership/member-references/answer-member-reference";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { applicationForReview } from "#domain/review/application/review-reads";
import { assignApplication } from "#domain/review/assignment/assign-application";
import { approveApplication } from "#domain/review/decision/approve-application";
import { organisation, staff } from "#test/builders";
import { asApplicant, filledApplication, mailedToken } from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { askAtOnce, atName, correctName } from "#test/fixtures/points";
import { listed } from "#test/fixtures/profiles";

/** An application that a collaborator helped with, a member vouched for, and that was approved although it looks like a duplicate. */
export async function reviewed(administrator = "admin@example.org") {
  const { owner } = await listed({ name: "Sorgin Avala" });
  const draft = await filledApplication({ organisation: "Old Name", listing: true }, context(), {
    answers: { references: ["Sorgin Avala"] },
  });
  const { id, reference } = draft;
  await collaborator(draft, "edit");
  await sendApplication(asApplicant(id), { reference });
  await withdrawConsent(asApplicant(id), { reference, kind: "listing" });
  const email = owner.actor.kind === "person" ? owner.actor.email : "";
  await answerMemberReference(context(), { token: await mailedToken(email, "member-reference-asked"), answer: "yes" });
  const [admin, reviewer] = [
    await staff("staffAdmin", { email: administrator }),
    await staff("reviewer", { firstName: "Miren", lastName: "After" }),
  ];
  const personId = reviewer.actor.kind === "person" ? reviewer.actor.personId : "";
  await assignApplication(admin, { applicationId: id, personId, why: "She knows the field" });
  await askAtOnce(reviewer, { applicationId: id, message: "Please.", ...atName() });
  await correctName(id, "New Name");
  await resendApplication(asApplicant(id), { reference });
  await organisation({ name: "New Name" });
  await approveApplication(reviewer, { applicationId: id, despite: "It is its branch", seen: "duplicate" });
  const view = await applicationForReview(reviewer, id);
  if (!view) throw new Error("The reviewer cannot read the application.");
  return view;
}
