import { cache } from "react";
import { callBySlug } from "#domain/calls/page-view";
import { signedInContext } from "#lib/sessions/signed-in";

/** A call that the reader may change. */
export const load = cache(async (slug: string) => {
  const call = await callBySlug(await signedInContext(), slug);
  return call?.may.edit === true ? call : undefined;
});
