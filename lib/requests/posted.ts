import { builtRoutes } from "#lib/built-routes";
import { typedIn } from "#lib/forms/stale-form";
import { callFault, formFault } from "./asked-action.ts";
import { networkBehind } from "./client-address.ts";
import { hasOddBoundary, hasTooManyFields, isOurSize } from "./form-size.ts";
import { overLimit } from "./rate-limit.ts";
import type { RefusalStatus } from "./refusal-page.ts";
import type { Texts } from "./texts-by-name.ts";

export type TurnedAway =
  | { status: RefusalStatus; seconds?: number }
  /** A form without scripts whose page is from before an update: what was typed into it. */
  | { status: 409; typed: Texts[] }
  /** The same, sent by the browser's script, which keeps what was typed. */
  | { status: 409; typed?: undefined };

/**
 * Why something posted is answered before any page or action sees it, if it is. First the limit of its network, then the number of its fields,
 * both before the body is read; then whether it calls an action that the page it was sent to has, in the way that our pages write it.
 */
export async function turnedAway(request: Request, path: string, build = builtRoutes()): Promise<TurnedAway | undefined> {
  const seconds = await overLimit("post", networkBehind(request.headers));
  if (seconds > 0) return { status: 429, seconds };
  const type = request.headers.get("content-type") ?? "";
  const body = Buffer.from(await request.clone().arrayBuffer());
  if (hasTooManyFields(type, body)) return { status: 413 };
  if (hasOddBoundary(type)) return { status: 400 };
  const route = build?.routeOf(path);
  if (!build || route?.kind === "handler") return undefined;
  const actions = build.actionsOf(route?.address ?? "");
  return calledWrongly(request.headers.get("next-action"), type, body, (id) => actions.has(id));
}

async function calledWrongly(id: string | null, type: string, body: Buffer, has: (id: string) => boolean): Promise<TurnedAway | undefined> {
  // What is neither is no form of a page: Next answers it with the page itself.
  if (id === null && !type.startsWith("multipart/form-data")) return undefined;
  const form = type.startsWith("multipart/form-data") ? await formOf(type, body) : undefined;
  if (form && !isOurSize(form)) return { status: 400 };
  const fault = id === null ? formFault(form, has) : callFault(form, id, has);
  if (fault === "broken") return { status: 400 };
  if (fault === undefined) return undefined;
  return id === null && form ? { status: 409, typed: typedIn(form) } : { status: 409 };
}

const formOf = (type: string, body: Buffer) =>
  new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => undefined);
