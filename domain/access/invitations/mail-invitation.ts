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
};

/** Inside another verb's turn: the mail that carries an invitation's link. */
export async function mailInvitation(
  turn: Turn,
  { id, token, email, role, locale, organisation, inviter, expiresAt, holdSeconds = 0 }: Invitation,
) {
  const data = { organisation, inviter, role, path: paths(locale).invitation(token), until: expiresAt.toISOString() };
  const subject = { kind: "invitation", id } as const;
  return enqueueMail(turn, await inLetter(turn, { template: "invitation", to: email, locale, data, subject, holdSeconds }));
}
