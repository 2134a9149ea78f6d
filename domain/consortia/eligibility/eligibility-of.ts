import { and, asc, eq, isNotNull, lte, notInArray, sql } from "drizzle-orm";
import { listings, organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { Viewer } from "#domain/organisations/visibility/visibility";
import type { RulePackId } from "../state.ts";
import { closingGaps } from "./closing-gaps.ts";
import { standingOf } from "./countries.ts";
import { type Change, changesBetween, type Evaluation, evaluate } from "./evaluate.ts";
import { type Dependence, fragilityOf } from "./fragility.ts";
import type { PartnerFacts, Setting } from "./rule.ts";
import { type EligibilitySeat, factsFor } from "./seat-facts.ts";
import type { RuleId } from "./state.ts";
import { type WhatIfAnswer, type WhatIfAsked, whatIfAsked } from "./what-if-asked.ts";

/** What accepting a request would change, and how many partners would then be established in the same country. */
export type JoiningEffect = { changes: Change[]; country: string | null; ofCountry: number };
export type Suggested = { id: string; name: string; slug: string; country: string | null };
export type Eligibility = Evaluation & {
  /** Of the partners, by their ids. */
  names: Record<string, { name: string; country: string | null }>;
  partners: number;
  fragility: Dependence[];
  /** The smallest sets of members that would close the gap; empty where nothing fails, or nobody would. */
  closing: Suggested[][];
  /** By the id of the organisation that asks. */
  effects: Record<string, JoiningEffect>;
  /** Undefined where nothing was supposed. */
  whatIf: WhatIfAnswer | undefined;
};

type Checkable = {
  rulePack: RulePackId;
  seats: readonly EligibilitySeat[];
  requests: readonly EligibilitySeat[];
  /** The day for which it is asked: that of the deadline of its call, or today. */
  on?: Date | undefined;
  /** Of whom somebody supposes that they leave or join. */
  asked?: WhatIfAsked | undefined;
};

/** Rules that a partner of another country can turn; the others ask something of those who are there, which nobody who joins can change. */
const BY_COUNTRY: readonly RuleId[] = ["memberState", "threeCountries", "oneInEurope", "supportAction", "threeMemberStates"];
const SETS = 3;
/** So many of each country are looked at: the rules see no difference among them but who is there already. */
const EACH_COUNTRY = 2;

/**
 * How a consortium meets its conditions on a day, today unless another is named, as far as this viewer may read of its partners: what they may not read counts as not
 * stated. One query where a country is lacking, and one for what is supposed of others.
 */
export async function eligibilityOf(
  ctx: Context,
  viewer: Viewer,
  { rulePack, seats, requests, on = ctx.now, asked }: Checkable,
): Promise<Eligibility> {
  const setting: Setting = { on };
  const partners = seats.map((seat) => factsFor(viewer, seat));
  const evaluation = evaluate(rulePack, partners, setting);
  const asking = requests.map((seat) => factsFor(viewer, { ...seat, isCoordinator: false }));
  const failing = evaluation.rules.filter(({ severity, verdict }) => severity === "must" && verdict === "fail");
  const lacks = failing.length > 0 && failing.every(({ rule }) => BY_COUNTRY.includes(rule));
  const members = lacks ? await candidatesFor(ctx, viewer, { partners, asking }, setting) : [];
  const sets = closingGaps(evaluation, partners, members, setting, SETS);
  return {
    ...evaluation,
    names: Object.fromEntries(partners.map(({ id, name, country }) => [id, { name, country }])),
    partners: partners.length,
    fragility: fragilityOf(evaluation, partners, setting),
    closing: sets.map((set) => set.map(({ id, name, country, slug }) => ({ id, name, country, slug }))),
    effects: Object.fromEntries(
      asking.map((one) => {
        const all = [...partners, one];
        const ofCountry = all.filter(({ country }) => country !== null && country === one.country).length;
        return [one.id, { changes: changesBetween(evaluation, evaluate(rulePack, all, setting)), country: one.country, ofCountry }];
      }),
    ),
    whatIf: asked && (await whatIfAsked(ctx, viewer, { rulePack, seats, requests }, asked, setting)),
  };
}

/** Listed members of countries that the partners do not have and that count, the first few of each; those who ask to join are no news. */
async function candidatesFor(
  ctx: Context,
  viewer: Viewer,
  { partners, asking }: { partners: readonly PartnerFacts[]; asking: readonly PartnerFacts[] },
  setting: Setting,
): Promise<(PartnerFacts & { slug: string })[]> {
  const present = [...new Set(partners.flatMap(({ country }) => country ?? []))];
  const taken = [...partners, ...asking].map((each) => each.id);
  const { id, name, nameKey, slug, country, kind, pic, nuts, people, visibility } = organisations;
  const ranked = ctx.db
    .select({
      ...{ id, name, nameKey, slug, country, kind, pic, nuts, people, visibility },
      place: sql<number>`row_number() over (partition by ${country} order by ${nameKey}, ${id})`.as("place"),
    })
    .from(organisations)
    .innerJoin(listings, eq(listings.organisationId, id))
    .where(
      and(
        eq(organisations.clusterId, ctx.clusterId),
        eq(organisations.status, "active"),
        isNotNull(country),
        present.length > 0 ? notInArray(country, present) : undefined,
        taken.length > 0 ? notInArray(id, taken) : undefined,
      ),
    )
    .as("ranked");
  const rows = await ctx.db
    .select()
    .from(ranked)
    .where(lte(ranked.place, EACH_COUNTRY))
    .orderBy(asc(ranked.place), asc(ranked.nameKey))
    .limit(24);
  return rows
    .map((row) => ({
      ...factsFor(viewer, { ...row, organisationId: row.id, isCoordinator: false }),
      slug: row.slug,
    }))
    .filter((row) => row.country !== null && counts(row.country, setting));
}

const counts = (country: string, { on }: Setting) => ["member", "associated"].includes(standingOf(country, on));
