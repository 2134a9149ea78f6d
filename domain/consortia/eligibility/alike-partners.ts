import { type AlikeGroup, alikeOwners, type LikenessDoubt, numberKey } from "#domain/organisations/ownership/alike-owners";
import { dependentGroups } from "#domain/organisations/ownership/links";
import { stakesOf } from "#domain/organisations/ownership/ownership-graph";
import type { OwnershipStatement, StatedStake } from "#domain/organisations/ownership/stated-ownership";
import type { Missing, PartnerFacts } from "./rule.ts";
import type { MissingDatum } from "./state.ts";

export type NamedPartner = Pick<PartnerFacts, "id" | "name">;
type Alike = NonNullable<PartnerFacts["alike"]>;

/**
 * Of each partner that another would be under one control with, if owners whose names look alike were one: the group that both would be of, those names, and who
 * can say what decides it. `groupOf`: under whose control a partner is without that.
 */
export function alikePartners(
  partners: readonly NamedPartner[],
  statements: readonly OwnershipStatement[],
  groupOf: (id: string) => string,
): Map<string, Alike> {
  const likes = alikeOwners(comparedIn(partners, statements));
  if (likes.length === 0) return new Map();
  const firsts = new Map(likes.flatMap(({ keys }) => keys.map((key) => [key, keys[0] ?? key] as const)));
  const firstOf = (id: string) => firsts.get(id) ?? id;
  const stakes = statements.flatMap(stakesOf).map((stake) => ({ ...stake, owner: firstOf(stake.owner), owned: firstOf(stake.owned) }));
  const wide = dependentGroups(stakes, new Set(partners.map(({ id }) => firstOf(id))));
  const wideOf = (id: string) => wide(firstOf(id));
  // Partners are not told which person owns another.
  const persons = new Set(statements.flatMap(({ stakes }) => stakes.filter(({ kind }) => kind === "person").map(({ name }) => name)));
  const together = Map.groupBy(partners, ({ id }) => wideOf(id));
  return new Map(
    [...together].flatMap(([group, some]) => {
      if (new Set(some.map(({ id }) => groupOf(id))).size < 2) return [];
      const within = likes.filter(({ keys }) => keys.some((key) => wideOf(key) === group));
      const names = within
        .flatMap((like) => like.names)
        .filter((name) => !persons.has(name))
        .toSorted();
      const missing = missingIn(
        within.flatMap(({ doubts }) => doubts),
        partners,
        statements,
      );
      return some.map(({ id }): [string, Alike] => [id, { group, names, missing }]);
    }),
  );
}

const keyOf = ({ otherId, key }: StatedStake) => otherId ?? key;

const comparedIn = (partners: readonly NamedPartner[], statements: readonly OwnershipStatement[]) => [
  ...partners.map(({ id, name }) => ({ key: id, name, number: null, isKnown: true })),
  ...statements
    .flatMap(({ stakes }) => stakes)
    .map((stake) => ({
      ...{ key: keyOf(stake), name: stake.name, isKnown: stake.otherId !== null },
      number: stake.number === null ? null : numberKey(stake.number, stake.country),
    })),
];

const DATA: Record<LikenessDoubt, MissingDatum> = { number: "ownersAlike", slip: "ownersSlip", member: "ownerNamed" };

/** Who states something that is not certain of owners that look alike. */
const missingIn = (doubts: AlikeGroup["doubts"], partners: readonly NamedPartner[], statements: readonly OwnershipStatement[]): Missing[] =>
  partners.flatMap(({ id }) => {
    const stakes = statements.find(({ organisationId }) => organisationId === id)?.stakes ?? [];
    const keys = new Set(stakes.map(keyOf));
    const own = doubts.filter(({ key }) => keys.has(key)).map(({ doubt }) => DATA[doubt]);
    return [...new Set(own)].map((what) => ({ what, of: id }));
  });
