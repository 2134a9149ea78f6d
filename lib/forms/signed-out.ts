import { getLocale } from "next-intl/server";
import type { Actor } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { isOfAccounts } from "#lib/sessions/of-accounts";
import type { FormState, FormValues } from "./form-state.ts";
import type { FormWords } from "./form-words.ts";

/** Whether a refusal means only that a session has ended since the form was drawn: to a visitor everything there is forbidden, or not there. */
export async function needsSession(refusal: Refusal, who: Actor): Promise<boolean> {
  if (who.kind !== "visitor") return false;
  return refusal === "forbidden" || (refusal === "not_found" && isOfAccounts(await here()));
}

/** Says so in place of the refusal, and leads to where one signs in, beside the form. */
export async function signedOutState(refusal: Refusal, values: FormValues, words: FormWords): Promise<FormState> {
  const link = { href: paths(await getLocale()).signIn(), text: words.signInBeside(), isBeside: true };
  return { status: "refused", refusal, text: words.signedOut(), values, link };
}
