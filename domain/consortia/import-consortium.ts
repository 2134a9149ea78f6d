import { consortia } from "#db/schema/consortia";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import type { Localised } from "../kernel/state.ts";
import { transact } from "../kernel/transact.ts";
import type { Sector } from "../organisations/state.ts";
import { freeSlug } from "./free-slug.ts";
import { indexConsortium } from "./search-entry.ts";

/** A consortium that a cited source tells of: nobody coordinates it here, and its partners are not listed. */
export type StatedConsortium = { title: string; aim: Localised; statedPartners?: number; statedSectors: Sector[] };

/** The portal enters a consortium of the world outside. Where its facts come from is said with `citeSources`. */
export async function importConsortium(ctx: Context, stated: StatedConsortium): Promise<Outcome<{ id: string; slug: string }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const id = ctx.newId();
    const slug = await freeSlug(ctx, stated.title);
    await ctx.db.insert(consortia).values({
      id,
      clusterId: ctx.clusterId,
      slug,
      title: stated.title,
      titleKey: fold(stated.title),
      aim: stated.aim,
      status: "formed",
      statedPartners: stated.statedPartners ?? null,
      statedSectors: stated.statedSectors,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 0,
    });
    await indexConsortium(ctx, id);
    await record(ctx, "consortium.imported", { kind: "consortium", id }, { title: stated.title });
    return done({ id, slug });
  });
}
