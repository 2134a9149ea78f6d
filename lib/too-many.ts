import { getLocale } from "next-intl/server";
import { nonce } from "./nonce.ts";
import { refusalPage } from "./refusal-page.ts";

/** The answer of a route handler to a sender over a limit. */
export async function tooMany(seconds: number): Promise<Response> {
  const [locale, own] = await Promise.all([getLocale(), nonce()]);
  const body = refusalPage({ status: 429, locale, nonce: own ?? "", minutes: Math.max(1, Math.ceil(seconds / 60)) });
  return new Response(body, {
    status: 429,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": String(seconds), "cache-control": "no-store" },
  });
}
