import { cache } from "react";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./consortia.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

export const load = cache(async (searchParams: Search) => {
  const query = await readParams(searchParams);
  return { query, found: await moderatedConsortia(await signedInContext(), query) };
});
