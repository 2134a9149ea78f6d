import { log } from "#lib/log";
import { type RefusalStatus, refusalPage } from "./refusal-page.ts";
import { METHODS } from "./request-gate.ts";
import { requestId } from "./status.ts";

type Refusal = { status: RefusalStatus; locale: "en" | "es" | "eu"; nonce: string; seconds?: number | undefined };

/** The answer to what is refused, and a line of the log under the number that its page shows. */
export function refusal(refused: Refusal): Response {
  log.info({ id: requestId(), status: refused.status }, "refused");
  return refusalAnswer(refused);
}

/** A page that says what to do, for what is in the log already. `seconds` until it can be tried again. */
export function refusalAnswer({ status, locale, nonce, seconds }: Refusal): Response {
  const id = requestId();
  const page = refusalPage({ status, locale, nonce, id, minutes: Math.max(1, Math.ceil((seconds ?? 0) / 60)) });
  return new Response(page, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      ...(status === 405 && { allow: METHODS.join(", ") }),
      ...(seconds !== undefined && { "retry-after": String(seconds) }),
    },
  });
}
