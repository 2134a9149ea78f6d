import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { lastingSeconds } from "#domain/retention/lengths";
import { here } from "#lib/requests/here";
import { COOKIE_LENGTHS, cookieOptions, dropCookie, KEPT_COOKIE } from "#lib/sessions/cookies";
import { seal, unseal } from "#lib/sessions/sealed";
import { viewer } from "#lib/sessions/viewer";
import type { FormState, FormValues } from "./form-state.ts";

const SECONDS = lastingSeconds(COOKIE_LENGTHS.kept);
/** What a browser takes in one cookie; a form larger than this is echoed on the page but does not wait. */
const MAX = 3800;

const pageOf = (path: string) => path.split("?")[0] ?? "/";

/** Bound to the session, the page and the form: nobody else's browser, and no other form, opens it. */
async function purpose(name: string) {
  const who = await viewer();
  return who.kind === "person" ? `kept:${who.sessionId}:${pageOf(await here())}:${name}` : undefined;
}

/** Keeps the values of a form that was refused for want of a fresh sign-in, sealed, in this browser. */
export async function keepForm(name: string, values: FormValues) {
  const bound = await purpose(name);
  const sealed = bound && seal(bound, values, SECONDS);
  if (sealed && sealed.length <= MAX) (await cookies()).set(KEPT_COOKIE(), sealed, cookieOptions(SECONDS));
}

/** The state to start a form with: what was kept for it, where it is the one with these values, else nothing. */
export async function keptForm(name: string, of: Record<string, string> = {}): Promise<FormState> {
  const sealed = (await cookies()).get(KEPT_COOKIE())?.value;
  const bound = sealed && (await purpose(name));
  const values = bound ? (unseal(bound, sealed) as FormValues | undefined) : undefined;
  if (!values || Object.entries(of).some(([field, value]) => values[field] !== value)) return { status: "idle" };
  return { status: "kept", text: (await getTranslations("errors"))("kept"), values };
}

export async function forgetForm() {
  if ((await cookies()).has(KEPT_COOKIE())) await dropCookie(KEPT_COOKIE());
}
