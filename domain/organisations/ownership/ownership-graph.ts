import { isMajority, type Stake } from "./links.ts";
import { type Enterprise, type SizeFinding, sizeOf } from "./size.ts";
import { STAKE_SIDES, type StakeSide } from "./state.ts";
import type { OtherStatement, OwnershipStatement, StatedStake } from "./stated-ownership.ts";

/** Whether it says who owns it, and whether it says what it owns: by naming somebody, or by saying that there is nobody. */
export const saysHolders = ({ noHolder, stakes }: OwnershipStatement) => noHolder || stakes.some(({ side }) => side === "holder");
export const saysHoldings = ({ noHolding, stakes }: OwnershipStatement) => noHolding || stakes.some(({ side }) => side === "holding");
export const saysOwners = (statement: OwnershipStatement) => saysHolders(statement) && saysHoldings(statement);

const otherOf = ({ otherId, key }: StatedStake) => otherId ?? key;

/** What a statement says, as stakes. Whoever owns what we hold is us, an ordinary enterprise. */
export const stakesOf = ({ organisationId, stakes }: OwnershipStatement): Stake[] =>
  stakes.map((stake) => {
    const { share, controls } = stake;
    return stake.side === "holder"
      ? { owner: otherOf(stake), owned: organisationId, share, controls, holder: stake.kind }
      : { owner: organisationId, owned: otherOf(stake), share, controls, holder: "enterprise" };
  });

/** The size of an organisation as its own statement has it: with the figures that it states of itself and of those it names. */
export function statedSize(statement: OwnershipStatement): SizeFinding {
  const { organisationId: id, years, isNew } = statement;
  const others = statement.stakes.map((stake): Enterprise => ({ id: otherOf(stake), years: stake.years, isNew: stake.years.length === 1 }));
  return sizeOf(id, { enterprises: [{ id, years, isNew }, ...others], stakes: stakesOf(statement), isOwnersStated: saysOwners(statement) });
}

const OTHER_SIDE = { holder: "holding", holding: "holder" } as const;
export type Said = { share: number; controls: boolean };
/** A stake that an organisation does not name, although it says who its owners or its holdings are: others, or nobody. */
type Unnamed = "unnamed" | "nobody";
/** A stake about which two organisations say different things. It does not say which other owners the other organisation named. */
export type Contradiction = { name: string; slug: string; side: StakeSide; ours: Said | Unnamed; theirs: Said | "unnamed" };

const said = (statement: OwnershipStatement, side: StakeSide, otherId: string): Said | undefined => {
  const stake = statement.stakes.find((one) => one.side === side && one.otherId === otherId);
  return stake && { share: stake.share, controls: stake.controls };
};
const says = (statement: OwnershipStatement, side: StakeSide) => (side === "holder" ? saysHolders(statement) : saysHoldings(statement));

/** Both sides of every stake between an organisation and another that both have stated; `side` is how the first sees it. */
function bothSides(ours: OwnershipStatement, other: OwnershipStatement) {
  return STAKE_SIDES.filter((side) => says(ours, side) && says(other, OTHER_SIDE[side])).map((side) => ({
    side,
    ours: said(ours, side, other.organisationId),
    theirs: said(other, OTHER_SIDE[side], ours.organisationId),
  }));
}

/** Where an organisation and others say different things of the same stake. */
export const contradictions = (ours: OwnershipStatement | undefined, others: readonly OtherStatement[]): Contradiction[] =>
  others.flatMap((other) =>
    (ours ? bothSides(ours, other) : [])
      .filter(({ ours, theirs }) => ours?.share !== theirs?.share || ours?.controls !== theirs?.controls)
      .map(({ side, ...said }) => ({
        ...{ name: other.name, slug: other.slug, side },
        ours: said.ours ?? unnamed(ours, side),
        theirs: said.theirs ?? "unnamed",
      })),
  );

const unnamed = (statement: OwnershipStatement | undefined, side: StakeSide): Unnamed =>
  statement?.[side === "holder" ? "noHolder" : "noHolding"] ? "nobody" : "unnamed";

const controls = (stake: Said | undefined) => stake !== undefined && isMajority(stake);

/** The ids of those of whom two statements disagree on whether one controls the other. */
export const disputed = (statements: readonly OwnershipStatement[]): ReadonlySet<string> =>
  new Set(
    statements.flatMap((one, n) =>
      statements
        .slice(n + 1)
        .filter((other) => bothSides(one, other).some(({ ours, theirs }) => controls(ours) !== controls(theirs)))
        .flatMap((other) => [one.organisationId, other.organisationId]),
    ),
  );
