import { and, eq, gt, isNull } from "drizzle-orm";
import { applicationCollaborators, applicationLinks, applications } from "#db/schema/membership";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { inLetter } from "#domain/review/letters/in-letter";
import { DAY, earlier } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { makeLink } from "./links.ts";
import { INVITATIONS_A_DAY, LINKS_TO_ONE_A_DAY, mailsWithinADay } from "./mail-limit.ts";

/** Mails a collaborator the one link that opens the application for them; the ones before it end. A day has its limits, for the application and for one person. */
export async function mailJoinLink(turn: Turn, collaboratorId: string): Promise<Outcome> {
  const [to] = await turn.db
    .select({
      applicationId: applications.id,
      reference: applications.reference,
      emailKey: applications.emailKey,
      firstName: applications.firstName,
      lastName: applications.lastName,
      organisation: applications.organisationName,
      locale: applications.locale,
      email: applicationCollaborators.email,
      role: applicationCollaborators.role,
      name: applicationCollaborators.name,
    })
    .from(applicationCollaborators)
    .innerJoin(applications, eq(applications.id, applicationCollaborators.applicationId))
    .where(and(eq(applicationCollaborators.id, collaboratorId), isNull(applicationCollaborators.removedAt)));
  if (!to) return refused("not_found");
  if ((await mailsWithinADay(turn, to.emailKey, ["collaborator-invited"])) >= INVITATIONS_A_DAY)
    return refused("collaborator.too_many_emails", { max: String(INVITATIONS_A_DAY) });
  const lately = and(eq(applicationLinks.collaboratorId, collaboratorId), gt(applicationLinks.createdAt, earlier(turn.now, DAY)));
  if ((await turn.db.$count(applicationLinks, lately)) >= LINKS_TO_ONE_A_DAY)
    return refused("collaborator.too_many_links", { max: String(LINKS_TO_ONE_A_DAY) });
  await turn.db
    .update(applicationLinks)
    .set({ expiresAt: turn.now })
    .where(and(eq(applicationLinks.collaboratorId, collaboratorId), gt(applicationLinks.expiresAt, turn.now)));
  const { applicationId, reference, organisation, locale, email, role, name } = to;
  const link = await makeLink(turn, applicationId, "join", locale, collaboratorId);
  const data = { firstName: name, reference, organisation, person: `${to.firstName} ${to.lastName}`, may: role, ...link };
  const subject = { kind: "application", id: applicationId } as const;
  await enqueueMail(turn, await inLetter(turn, { template: "collaborator-invited", to: email, locale, data, subject }));
  return done();
}

/** The collaborator whose link this was. */
export async function invitedWith(turn: Turn, token: string) {
  const [link] = await turn.db
    .select({ id: applicationCollaborators.id, applicationId: applicationCollaborators.applicationId })
    .from(applicationLinks)
    .innerJoin(applicationCollaborators, eq(applicationCollaborators.id, applicationLinks.collaboratorId))
    .where(eq(applicationLinks.tokenHash, tokenHash(token)));
  return link;
}
