import { builtRoutes } from "#lib/built-routes";
import { typedIn } from "#lib/forms/typed-in";
import { callFault, formFault } from "./asked-action.ts";
import { networkBehind } from "./client-address.ts";
import { hasOddBoundary, hasTooManyFields, isOurSize } from "./form-size.ts";
import { overLimit } from "./rate-limit.ts";
import type { RefusalStatus } from "./refusal-page.ts";
import type { Texts } from "./texts-by-name.ts";

/** What the sender of a form may have to be known by. */
export type Lacked = "account" | "application";
type LackedAt = (path: string, headers: Headers) => Promise<Lacked | undefined>;

export type TurnedAway =
  | { status: RefusalStatus; seconds?: number }
  /** A form without scripts whose page is from before an update: what was typed into it. */
  | { status: 409; typed: Texts[] }
  /** The same, sent by the browser's script, which keeps what was typed. */
  | { status: 409; typed?: undefined }
  /** A form without scripts from somebody whom its page does not know: it would lead to sign in, or ask for the emailed link, and the form would be lost. */
  | { status: 403; form: FormData; lacks: Lacked };

/**
 * Why something posted is answered before any page or action sees it, if it is. First the limit of its network, then the number of its fields,
 * both before the body is read; then whether it calls an action that the page it was sent to has, in the way that our pages write it; and, of a form without scripts,
 * what its sender lacks.
 */
export async function turnedAway(
  request: Request,
  path: string,
  lackedAt: LackedAt,
  build = builtRoutes(),
): Promise<TurnedAway | undefined> {
  const seconds = await overLimit("post", networkBehind(request.headers));
  if (seconds > 0) return { status: 429, seconds };
  const type = request.headers.get("content-type") ?? "";
  const body = Buffer.from(await request.clone().arrayBuffer());
  if (hasTooManyFields(type, body)) return { status: 413 };
  if (hasOddBoundary(type)) return { status: 400 };
  const route = build?.routeOf(path);
  if (!build || route?.kind === "handler") return undefined;
  const actions = build.actionsOf(route?.address ?? "");
  const sent = await asSent(request.headers, body, (id) => actions.has(id));
  if (!(sent instanceof FormData)) return sent;
  const lacks = await lackedAt(path, request.headers);
  return lacks && { status: 403, form: sent, lacks };
}

/** The form itself where it was sent without scripts and nothing is wrong with it; nothing where there is none, or a script sends it. */
async function asSent(headers: Headers, body: Buffer, has: (id: string) => boolean): Promise<TurnedAway | FormData | undefined> {
  const id = headers.get("next-action");
  const type = headers.get("content-type") ?? "";
  // What is neither is no form of a page: Next answers it with the page itself.
  if (id === null && !type.startsWith("multipart/form-data")) return undefined;
  const form = type.startsWith("multipart/form-data") ? await formOf(type, body) : undefined;
  if (form && !isOurSize(form)) return { status: 400 };
  const fault = id === null ? formFault(form, has) : callFault(form, id, has);
  if (fault === "broken") return { status: 400 };
  if (fault === undefined) return id === null ? form : undefined;
  return id === null && form ? { status: 409, typed: typedIn(form) } : { status: 409 };
}

const formOf = (type: string, body: Buffer) =>
  new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => undefined);
