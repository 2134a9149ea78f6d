import { randomUUID } from "node:crypto";
import { getLocale } from "next-intl/server";
import { log } from "./log.ts";
import { nonce } from "./nonce.ts";
import { refusalPage } from "./refusal-page.ts";

const AFTER_SECONDS = 60;

/** The answer of a route handler that has too much to do to begin: 503 with a page that says to send the form again in a minute. */
export async function tooBusy(what: string): Promise<Response> {
  const id = randomUUID();
  log.warn({ id }, what);
  const [locale, own] = await Promise.all([getLocale(), nonce()]);
  return new Response(refusalPage({ status: 503, locale, nonce: own ?? "", id }), {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": String(AFTER_SECONDS), "cache-control": "no-store" },
  });
}
