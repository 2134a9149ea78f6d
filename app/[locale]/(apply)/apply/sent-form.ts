import { cookies } from "next/headers";
import { SubmitApplication } from "#domain/membership/input";
import { lastingSeconds } from "#domain/retention/lengths";
import { COOKIE_LENGTHS, cookieOptions, SENT_COOKIE } from "#lib/sessions/cookies";
import { seal, unseal } from "#lib/sessions/sealed";

const SECONDS = lastingSeconds(COOKIE_LENGTHS.sent);
/** `decoy`: a robot sent it, and there is no application. */
type Sent = { reference: string; form: SubmitApplication; decoy?: true | undefined };

/** Keeps the form that this browser sent, sealed, so that the next page can say to which address the link went, and correct it. */
export async function keepSent(sent: Sent) {
  (await cookies()).set(SENT_COOKIE(), seal("sent", sent, SECONDS), cookieOptions(SECONDS));
}

/** The form that this browser sent last, for a day. */
export async function sentForm(): Promise<Sent | undefined> {
  const kept = unseal("sent", (await cookies()).get(SENT_COOKIE())?.value) as Sent | undefined;
  return kept && SubmitApplication.safeParse(kept.form).success ? kept : undefined;
}
