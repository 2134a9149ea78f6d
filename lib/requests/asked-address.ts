import { cookies } from "next/headers";
import { lastingSeconds } from "#domain/retention/lengths";
import { ASKED_COOKIE, COOKIE_LENGTHS, cookieOptions } from "#lib/sessions/cookies";
import { seal, unseal } from "#lib/sessions/sealed";

const SECONDS = lastingSeconds(COOKIE_LENGTHS.asked);
export type AskedAddress = { email: string; returnTo?: string | undefined; at: number };

/** Keeps what was typed on the sign-in page in this browser, sealed, so that no address travels in an address. */
export async function keepAsked(asked: AskedAddress) {
  (await cookies()).set(ASKED_COOKIE(), seal("asked", asked, SECONDS), cookieOptions(SECONDS));
}

export async function askedAddress(): Promise<AskedAddress | undefined> {
  return unseal("asked", (await cookies()).get(ASKED_COOKIE())?.value) as AskedAddress | undefined;
}
