import { cache } from "react";
import { workspaceOf } from "#domain/consortia/workspace";
import { signedInContext } from "#lib/sessions/signed-in";

export const load = cache(async (slug: string) => {
  const ctx = await signedInContext();
  return { workspace: await workspaceOf(ctx, slug), now: ctx.now };
});
