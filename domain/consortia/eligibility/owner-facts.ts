import type { Context } from "#domain/kernel/context";
import { dependentGroups } from "#domain/organisations/ownership/links";
import { disputed, saysOwners, stakesOf, statedSize } from "#domain/organisations/ownership/ownership-graph";
import type { SizeGap } from "#domain/organisations/ownership/size";
import { WHOLE } from "#domain/organisations/ownership/state";
import { type OwnershipStatement, statementsOf } from "#domain/organisations/ownership/stated-ownership";
import { isWithinReach, type Viewer } from "#domain/organisations/visibility/visibility";
import { alikePartners, type NamedPartner } from "./alike-partners.ts";
import { standingOf } from "./countries.ts";
import type { OwnerFacts } from "./seat-facts.ts";
import type { MissingDatum } from "./state.ts";

/**
 * The same seats with who controls them and whether they are small or medium-sized, from what they state and the viewer may read. `nameOf`: the name of the
 * organisation of a seat. Two queries at most.
 */
export async function withOwners<S extends { organisationId: string }>(
  ctx: Context,
  viewer: Viewer,
  seats: readonly S[],
  nameOf: (seat: S) => string,
): Promise<(S & { owners: OwnerFacts | undefined })[]> {
  const stated = await statementsOf(
    ctx,
    seats.map(({ organisationId }) => organisationId),
  );
  const readable = [...stated.values()].filter(({ organisationId, level }) => isWithinReach(viewer, organisationId, level));
  const facts = ownerFacts(
    seats.map((seat) => ({ id: seat.organisationId, name: nameOf(seat) })),
    readable,
  );
  return seats.map((seat) => ({ ...seat, owners: facts.get(seat.organisationId) }));
}

/**
 * Of each organisation that states something, and of each that another of them says it controls: the group under one control to which it belongs. Where
 * two of them disagree on that, neither has an owner that is known.
 */
export function ownerFacts(partners: readonly NamedPartner[], statements: readonly OwnershipStatement[]): Map<string, OwnerFacts> {
  const ids = partners.map(({ id }) => id);
  const groupOf = dependentGroups(statements.flatMap(stakesOf), new Set(ids));
  const byId = new Map(statements.map((each) => [each.organisationId, each]));
  const differing = disputed(statements);
  const members = Map.groupBy(ids, groupOf);
  const alike = alikePartners(partners, statements, groupOf);
  return new Map(
    ids.flatMap((id): [string, OwnerFacts][] => {
      const statement = byId.get(id);
      const group = groupOf(id);
      const isLinked = (members.get(group)?.length ?? 0) > 1;
      if (!statement && !isLinked && !alike.has(id)) return [];
      const isDisputed = differing.has(id);
      const isKnown = !isDisputed && (isLinked || (statement !== undefined && saysOwners(statement)));
      return [
        [
          id,
          {
            owner: isKnown ? group : null,
            isDisputed: isDisputed || undefined,
            disputedGroup: isDisputed ? group : undefined,
            alike: alike.get(id),
            statedAt: statement?.statedAt,
            ownedFromExcluded: statement ? isOwnedFromExcluded(statement) : undefined,
            ...sizeFacts(statement),
          },
        ],
      ];
    }),
  );
}

/** Whether more than half of it is owned by legal persons of a country from which nobody can take part, or such a one controls it. */
function isOwnedFromExcluded({ stakes, statedAt }: OwnershipStatement): boolean {
  const held = stakes.filter(
    ({ side, kind, country }) => side === "holder" && kind !== "person" && standingOf(country, statedAt) === "excluded",
  );
  return held.some(({ controls }) => controls) || held.reduce((sum, { share }) => sum + share, 0) > WHOLE / 2;
}

const GAPS: Record<SizeGap["what"], MissingDatum> = { owners: "owner", figures: "figures", earlierYear: "earlierYear", market: "market" };

function sizeFacts(statement: OwnershipStatement | undefined): Pick<OwnerFacts, "sme" | "sizeGap"> {
  if (!statement) return { sme: null };
  const { size, gaps } = statedSize(statement);
  if (size !== undefined) return { sme: size !== "large" };
  const [own] = gaps.filter(({ of }) => of === statement.organisationId);
  return { sme: null, sizeGap: own ? GAPS[own.what] : "relatedFigures" };
}
