import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { lastingSeconds } from "#domain/retention/lengths";
import { here } from "#lib/requests/here";
import { ANSWER_COOKIE, COOKIE_LENGTHS, cookieOptions } from "#lib/sessions/cookies";
import { seal, unseal } from "#lib/sessions/sealed";
import { viewer } from "#lib/sessions/viewer";
import type { FormState } from "./form-state.ts";

type Done = Extract<FormState, { status: "done" }>;

const SECONDS = lastingSeconds(COOKIE_LENGTHS.answer);
/** What a browser takes in one cookie. */
const MAX = 3800;

/** Bound to the session and to the page, so that no other page says it. */
async function purpose() {
  const who = await viewer();
  return `answer:${who.kind === "person" ? who.sessionId : ""}:${await here()}`;
}

/** The browser's script names the action that it calls in a header; a form that is sent without scripts names it in its fields. */
const isSentByScript = async () => (await headers()).has("next-action");

/**
 * The answer to a form that did what it says. Without scripts the browser is led to the same page (303), which says it: reloading that page sends nothing again.
 * It is given in place where the form goes on with values of the answer, or where the answer is larger than a cookie.
 */
export async function answerOnce(state: Done): Promise<Done> {
  if (state.values || (await isSentByScript())) return state;
  if (state.text) {
    const sealed = seal(await purpose(), state, SECONDS);
    if (sealed.length > MAX) return state;
    (await cookies()).set(ANSWER_COOKIE(), sealed, cookieOptions(SECONDS));
  }
  return redirect(await here());
}

/** What the form did that led to this page. proxy.ts takes the cookie away with the page, so that it is said once. */
export async function keptAnswer(): Promise<Done | undefined> {
  const sealed = (await cookies()).get(ANSWER_COOKIE())?.value;
  return sealed ? (unseal(await purpose(), sealed) as Done | undefined) : undefined;
}
