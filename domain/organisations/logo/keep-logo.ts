import { eq } from "drizzle-orm";
import { organisationLogos, organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { mayEdit } from "#domain/organisations/profile/editable";
import { relist } from "#domain/organisations/profile/relist";
import { KeepLogo } from "./logo-input.ts";
import { dropLogo } from "./logos.ts";

/** Gives an organisation its logo: a picture that was checked and rebuilt before. It takes the place of the one that was there. */
export async function keepLogo(ctx: Context, input: KeepLogo): Promise<Outcome> {
  const { organisationId, ...file } = KeepLogo.parse(input);
  return transact(ctx, async (ctx) => {
    const may = await mayEdit(ctx, organisationId);
    if (may !== true) return refused(may);
    const replaced = await dropLogo(ctx, organisationId);
    await ctx.db.insert(organisationLogos).values({ organisationId, ...file, keptAt: ctx.now });
    await ctx.db.update(organisations).set({ updatedAt: ctx.now }).where(eq(organisations.id, organisationId));
    await relist(ctx, organisationId);
    const { type, bytes } = file;
    await record(ctx, "organisation.logo_kept", { kind: "organisation", id: organisationId }, { type, bytes, replaced });
    return done();
  });
}
