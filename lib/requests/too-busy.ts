import { randomBytes, randomUUID } from "node:crypto";
import { log } from "#lib/log";
import { contentPolicy } from "./content-policy.ts";
import { refusalPage } from "./refusal-page.ts";
import { languageOf } from "./request-gate.ts";

const AFTER_SECONDS = 60;

/** The answer of a route that takes files and has too much to do to begin: 503 with a page that says to try again in a minute. Not behind proxy.ts, it brings its own policy. */
export function tooBusy(what: string, { url, headers }: Request): Response {
  const [id, nonce] = [randomUUID(), randomBytes(16).toString("base64")];
  log.warn({ id }, what);
  const locale = languageOf(new URL(url).pathname, headers.get("accept-language"));
  return new Response(refusalPage({ status: 503, locale, nonce, id }), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentPolicy(nonce),
      "retry-after": String(AFTER_SECONDS),
      "cache-control": "no-store",
    },
  });
}
