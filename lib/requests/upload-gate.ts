import { randomBytes } from "node:crypto";
import { MAX_BODY } from "#lib/files/receive-files";
import { contentPolicy } from "./content-policy.ts";
import { refusal } from "./refusal.ts";
import { languageOf, refusedBefore } from "./request-gate.ts";

/** Asks for a route that takes files, which is not behind proxy.ts: the page with which a request is refused, if it is. */
export function refusedUpload({ method, url, headers }: Request): Response | undefined {
  const { pathname } = new URL(url);
  // Whoever reads such an address has nothing to read there.
  const status = method === "POST" ? refusedBefore({ method, path: pathname, headers }, MAX_BODY) : 405;
  if (status === undefined) return undefined;
  const nonce = randomBytes(16).toString("base64");
  const answer = refusal({ status, locale: languageOf(pathname, headers.get("accept-language")), nonce });
  answer.headers.set("content-security-policy", contentPolicy(nonce));
  if (status === 405) answer.headers.set("allow", "POST");
  return answer;
}

/** What such a route exports besides its POST; every method but GET and HEAD arrives as OPTIONS, see lib/requests/front-door.ts. */
export const refusedMethod = (request: Request) => refusedUpload(request) ?? new Response(null, { status: 405 });
