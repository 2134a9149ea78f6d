import { cache } from "react";
import { staffCalls } from "#domain/calls/staff-calls";
import { signedInContext } from "#lib/sessions/signed-in";
import { readParams } from "./calls.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

export const load = cache(async (searchParams: Search) => {
  const query = await readParams(searchParams);
  const ctx = await signedInContext();
  return { query, found: await staffCalls(ctx, query), now: ctx.now };
});
