import { DAY, later } from "#lib/clock";
import { paths } from "#lib/paths";
import type { Turn } from "../kernel/context.ts";
import { enqueueMail } from "../kernel/outbox.ts";
import type { Locale } from "../kernel/state.ts";
import type { OrganisationRole } from "./state.ts";

export const INVITATION_DAYS = 14;

type Invitation = {
  id: string;
  token: string;
  email: string;
  role: OrganisationRole;
  locale: Locale;
  organisation: string;
  inviter: string;
};

/** Inside another verb's turn: the mail that carries an invitation's link. */
export const mailInvitation = (turn: Turn, { id, token, email, role, locale, organisation, inviter }: Invitation) =>
  enqueueMail(turn, {
    template: "invitation",
    to: email,
    locale,
    data: {
      organisation,
      inviter,
      role,
      path: paths(locale).invitation(token),
      until: later(turn.now, INVITATION_DAYS * DAY).toISOString(),
    },
    subject: { kind: "invitation", id },
  });
