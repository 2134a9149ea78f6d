import { consortia, consortiumMembers } from "#db/schema/consortia";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import type { Localised } from "../kernel/state.ts";
import { transact } from "../kernel/transact.ts";
import type { Sector } from "../organisations/state.ts";
import { consortiumSlug } from "./consortium-slug.ts";
import { indexConsortium } from "./search-entry.ts";
import type { RulePackId } from "./state.ts";

/** A consortium described by a cited source. Nobody coordinates it here; `partners` are the organisations of this directory that a source names. */
export type StatedConsortium = {
  title: string;
  aim: Localised;
  statedPartners?: number;
  statedSectors: Sector[];
  partners?: string[];
  rulePack?: RulePackId;
};

/** The portal enters a consortium of the world outside. Where its facts come from is said with `citeSources`. */
export async function importConsortium(ctx: Context, stated: StatedConsortium): Promise<Outcome<{ id: string; slug: string }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const id = ctx.newId();
    const slug = await consortiumSlug(ctx, stated.title);
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
      rulePack: stated.rulePack ?? null,
      publishedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 0,
    });
    const named = (stated.partners ?? []).map((organisationId) => ({
      id: ctx.newId(),
      consortiumId: id,
      organisationId,
      role: "partner" as const,
      status: "joined" as const,
      askedAt: ctx.now,
      decidedAt: ctx.now,
      version: 0,
    }));
    if (named.length > 0) await ctx.db.insert(consortiumMembers).values(named);
    await indexConsortium(ctx, id);
    await record(
      ctx,
      "consortium.imported",
      { kind: "consortium", id },
      { title: stated.title, partners: named.map(({ organisationId }) => organisationId) },
    );
    return done({ id, slug });
  });
}
