import { getLocale } from "next-intl/server";
import type { Actor } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { decisionHold } from "#lib/env";
import { viewer } from "#lib/sessions/viewer";

/** The context of this request: who asks, in which language, at what time. */
export async function requestContext(actor?: Actor): Promise<Context> {
  return context({ actor: actor ?? (await viewer()), locale: await getLocale(), decisionHold: decisionHold() });
}
