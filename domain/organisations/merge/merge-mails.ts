import { administrators } from "#domain/access/administrators/administrators";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { paths } from "#lib/paths";

type Names = { from: string; into: string };

/** Asks the other administrators to confirm a merge. */
export async function tellSecond(turn: Turn, mergeId: string, names: Names) {
  const others = (await administrators(turn)).filter(({ personId }) => personId !== actorId(turn.actor));
  for (const { email, locale } of others)
    await enqueueMail(turn, {
      template: "merge-asked",
      to: email,
      locale,
      data: { ...names, path: paths(locale).staffMerge(mergeId) },
      subject: { kind: "organisation", id: mergeId },
    });
}

/** Tells the owners and admins of the merged organisation, whichever of the two they come from. */
export const tellMerged = (turn: Turn, into: { id: string; slug: string }, names: Names) =>
  emailOrganisation(turn, into.id, {
    template: "organisation-merged",
    subject: { kind: "organisation", id: into.id },
    dataIn: (locale) => ({ ...names, path: paths(locale).organisation(into.slug) }),
  });
