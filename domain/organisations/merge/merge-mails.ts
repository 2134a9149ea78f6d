import { emailAdministrators } from "#domain/access/administrators/email-administrators";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { paths } from "#lib/paths";

type Names = { from: string; into: string };

/** Asks the other administrators to confirm a merge. */
export const tellSecond = (turn: Turn, mergeId: string, names: Names) =>
  emailAdministrators(turn, {
    template: "merge-asked",
    subject: { kind: "organisation", id: mergeId },
    dataIn: (locale) => ({ ...names, path: paths(locale).staffMerge(mergeId) }),
    isFor: (personId) => personId !== actorId(turn.actor),
  });

/** Tells the owners and admins of the merged organisation, whichever of the two they come from. */
export const tellMerged = (turn: Turn, into: { id: string; slug: string }, names: Names) =>
  emailOrganisation(turn, into.id, {
    template: "organisation-merged",
    subject: { kind: "organisation", id: into.id },
    dataIn: (locale) => ({ ...names, path: paths(locale).organisation(into.slug) }),
  });
