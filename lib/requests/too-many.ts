import { getLocale } from "next-intl/server";
import { nonce } from "./nonce.ts";
import { refusal } from "./refusal.ts";

/** The answer of a route handler to a sender over a limit. */
export async function tooMany(seconds: number): Promise<Response> {
  const [locale, own] = await Promise.all([getLocale(), nonce()]);
  return refusal({ status: 429, locale, nonce: own ?? "", seconds });
}
