import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { madeUpIdentifier } from "#demo/made-up-identifiers";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { joinApplication } from "#domain/membership/application/join-application";
import { sendApplication } from "#domain/membership/application/send-application";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { attachDocument } from "#domain/membership/documents/attach-document";
import { applicantOf } from "#domain/membership/reads";
import { askToJoinOrganisation } from "#domain/organisations/joining/ask-to-join-organisation";
import { declineJoinRequest } from "#domain/organisations/joining/decline-join-request";
import { joinRequestsOf } from "#domain/organisations/joining/join-requests";
import { relist } from "#domain/organisations/profile/relist";
import { member, organisation } from "../builders.ts";
import type { canaries } from "../canaries.ts";
import { expectDone } from "../expect-done.ts";
import { filledWith, uploaded } from "../filled-with.ts";
import { asApplicant, draftApplication, mailedToken, unconfirmedApplication } from "./applications.ts";
import { listed } from "./profiles.ts";

type Canaries = ReturnType<typeof canaries>;
const emailOf = ({ actor }: Context) => (actor.kind === "person" ? actor.email : "");
export type Planted = { id: string; reference: string; email: string };

/** A short form in which everything that can be typed is a marker. */
const typed = ({ word }: Canaries) => ({
  firstName: word("firstName"),
  lastName: word("lastName"),
  email: `${word("email")}@${word("domain")}.example.org`,
  position: word("position"),
  organisation: `${word("organisation")} S.L.`,
  listing: true,
  newsletter: true,
});

/** An application whose address nobody has confirmed. */
export const plantedForm = (found: Canaries): Promise<Planted> => unconfirmedApplication(typed(found));

/** A draft in which everything is filled in, with a document, a colleague who wrote a comment, and a member whom its applicant asked to join. */
export async function plantedDraft(found: Canaries): Promise<Planted & { referee: string }> {
  const { word, plant } = found;
  const draft = await draftApplication(typed(found));
  const applicant = asApplicant(draft.id);
  const { reference } = draft;
  const identifier = plant("identifier", madeUpIdentifier("ES", 700 + Math.floor(found.words.size)));
  const referee = `Erreferentzia ${reference}`;
  const { owner } = await listed({ name: referee });
  await filledWith(applicant, reference, (field) => {
    if (field.key === "references") return [referee];
    if (field.key === "identifier") return identifier;
    if (field.key === "phone") return `+34 ${plant("phone", "943112233")}`;
    if (field.key === "signatory") return "other";
    if (field.key === "website") return `https://${word("website")}.example.org`;
    if (field.type === "email") return `${word(field.key)}@example.org`;
    return field.type === "text" || field.type === "paragraph" ? word(field.key) : undefined;
  });
  expectDone(await attachDocument(applicant, { reference, question: "statutes", ...(await uploaded(found)) }));
  await plantedColleague(found, draft.id, reference);
  await plantedRequest(draft, identifier);
  return { ...draft, referee: emailOf(owner) };
}

async function plantedColleague({ word }: Canaries, applicationId: string, reference: string) {
  const email = `${word("colleague's address")}@example.org`;
  const invited = { reference, name: word("colleague's name"), email, role: "comment" } as const;
  expectDone(await inviteCollaborator(asApplicant(applicationId), invited));
  const joined = await joinApplication(context(), { token: await mailedToken(email, "collaborator-invited") });
  if (!joined.ok) throw new Error(joined.refusal);
  const actor = await applicantOf(context(), reference, joined.value.access);
  if (!actor) throw new Error("The colleague was not let in.");
  expectDone(await commentOnQuestion(context({ actor }), { reference, question: "organisation", text: word("comment") }));
}

/** The applicant asks a member that has the same number whether they may join it: it says no. */
async function plantedRequest({ id }: Planted, vat: string) {
  const organisationId = await organisation({ name: `Kidea ${id}` });
  const owner = await member(organisationId);
  const numbered = (number: string | null) =>
    transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
      await ctx.db.update(organisations).set({ vat: number }).where(eq(organisations.id, organisationId));
      await relist(ctx, organisationId);
    });
  await numbered(vat);
  expectDone(await askToJoinOrganisation(asApplicant(id)));
  const [request] = await joinRequestsOf(owner, organisationId);
  expectDone(await declineJoinRequest(owner, { requestId: request?.id ?? "" }));
  await numbered(null);
}

/** The same, sent to the cluster. */
export async function plantedSent(found: Canaries) {
  const draft = await plantedDraft(found);
  const applicant = asApplicant(draft.id);
  expectDone(await sendApplication(applicant, { reference: draft.reference }));
  return { ...draft, applicant };
}
