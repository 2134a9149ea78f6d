import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { eligibilitySetting } from "#domain/consortia/answered-calls";
import type { ConsortiumCard } from "#domain/consortia/cards";
import { evaluate } from "#domain/consortia/eligibility/evaluate";
import { withOwners } from "#domain/consortia/eligibility/owner-facts";
import { type EligibilitySeat, factsFor } from "#domain/consortia/eligibility/seat-facts";
import { type MissingDatum, STATED_DATA } from "#domain/consortia/eligibility/state";
import { committable } from "#domain/consortia/policy";
import { roleCandidate } from "#domain/consortia/roles/role-fit";
import type { Context } from "#domain/kernel/context";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";
import type { CallCard } from "./cards.ts";
import { type OwnMatch, ownMatch } from "./own-match.ts";

/** What an organisation of the reader has of what a call wants and asks. */
export type OwnPosition = OwnMatch & {
  organisationId: string;
  slug: string;
  name: string;
  /** The consortia that answer the call and in which it is. */
  inside: { slug: string; title: string }[];
  /** What the rules of the call ask of each partner and it has not stated. */
  missing: MissingDatum[];
};

/** What the first organisation that the reader may commit has of what a call wants, and has not stated of what its rules ask; undefined for anyone else. Four queries at most. */
export async function ownPosition(
  ctx: Context,
  call: CallCard,
  answering: readonly Pick<ConsortiumCard, "slug" | "title" | "partners">[],
): Promise<OwnPosition | undefined> {
  const [own] = committable(ctx.actor);
  if (!own) return undefined;
  const { id: organisationId, slug, name, country, region, kind, pic, nuts, people, visibility, sectors, capabilities } = organisations;
  const [row] = await ctx.db
    .select({ organisationId, slug, name, country, region, kind, pic, nuts, people, visibility, sectors, capabilities })
    .from(organisations)
    .where(eq(organisationId, own.organisationId));
  if (!row) return undefined;
  return {
    ...{ organisationId: own.organisationId, slug: row.slug, name: row.name },
    ...ownMatch(roleCandidate(row), call),
    inside: answering
      .filter(({ partners }) => partners.some((partner) => partner.organisationId === own.organisationId))
      .map(({ slug, title }) => ({ slug, title })),
    missing: await missingOf(ctx, call, row),
  };
}

type OwnRow = Omit<EligibilitySeat, "isCoordinator" | "owners" | "spending">;

/** What it can state itself and the rules do not know, whoever else takes part. */
async function missingOf(ctx: Context, call: CallCard, row: OwnRow): Promise<MissingDatum[]> {
  if (!call.rulePack) return [];
  const viewer = await viewerOf(ctx);
  const [seat] = await withOwners(ctx, viewer, [row], ({ name }) => name);
  if (!seat) return [];
  const { rules } = evaluate(call.rulePack, [factsFor(viewer, { ...seat, isCoordinator: true })], eligibilitySetting(call, ctx.now));
  const missing = rules.flatMap((rule) => rule.missing.map(({ what }) => what));
  return STATED_DATA.filter((what) => missing.includes(what));
}
