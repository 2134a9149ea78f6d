import { eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import type { OrganisationRole } from "#domain/access/state";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import { inLetter } from "#domain/review/letters/in-letter";
import { paths } from "#lib/paths";

type Invitation = {
  id: string;
  token: string;
  email: string;
  role: OrganisationRole;
  locale: Locale;
  organisation: string;
  inviter: string;
  expiresAt: Date;
  /** Seconds during which the email can still be recalled. */
  holdSeconds?: number;
  /** It answers a request to act for the organisation; otherwise the request that it is an answer to is looked for. */
  isAnswer?: boolean;
};

/** Inside another verb's turn: the mail that carries an invitation's link. */
export async function mailInvitation(
  turn: Turn,
  { id, token, email, role, locale, organisation, inviter, expiresAt, holdSeconds = 0, isAnswer }: Invitation,
) {
  const isRequested = isAnswer || (await turn.db.$count(organisationJoinRequests, eq(organisationJoinRequests.invitationId, id))) > 0;
  const link = { path: paths(locale).invitation(token), until: expiresAt.toISOString() };
  const data = { organisation, inviter, role, ...link, ...(isRequested && ({ requested: "yes" } as const)) };
  const subject = { kind: "invitation", id } as const;
  return enqueueMail(turn, await inLetter(turn, { template: "invitation", to: email, locale, data, subject, holdSeconds }));
}
