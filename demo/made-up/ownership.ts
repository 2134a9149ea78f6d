import { addStake } from "#domain/organisations/ownership/add-stake";
import { type HolderKind, STAKE_SIDES, type StakeSide, type YearFigures } from "#domain/organisations/ownership/state";
import { stateNoStake } from "#domain/organisations/ownership/state-no-stake";
import { stateSize } from "#domain/organisations/ownership/state-size";
import { must, type World } from "../world.ts";

type Owned = { side: StakeSide; name: string; kind: HolderKind; share: number; people?: number };
/** Ways in which made-up organisations are owned, in turn; the last says nothing of its owners yet. */
const WAYS: readonly (readonly Owned[] | undefined)[] = [
  [],
  [{ side: "holder", name: "Andia Taldea", kind: "enterprise", share: 6000, people: 310 }],
  [{ side: "holder", name: "Lehen Hazia Kapitala", kind: "ventureCapital", share: 3500 }],
  [],
  [{ side: "holder", name: "Urbasa Industriak", kind: "enterprise", share: 3000, people: 90 }],
  undefined,
];
/** Which of these ways also owns a company, and which company each time. */
const WITH_HOLDING = 4;
const HELD = [
  ...["Kliskat Software", "Aldatz Datuak", "Sarezain Kodea", "Ontziola Digitala"],
  ...["Lotune Sistemak", "Bitarte Programak", "Zenbaki Leihoa", "Mugimen Tresneria"],
];

/** How the nth of them is owned and what it owns. */
export function wayOf(nth: number): readonly Owned[] | undefined {
  const way = WAYS[nth % WAYS.length];
  const name = nth % WAYS.length === WITH_HOLDING ? HELD[Math.floor(nth / WAYS.length)] : undefined;
  return way && name ? [...way, { side: "holding", name, kind: "enterprise", share: 10_000, people: 6 }] : way;
}

const EUROS_A_HEAD = 95_000;
const figuresOf = (people: number): YearFigures => ({
  people,
  turnover: people * EUROS_A_HEAD,
  balance: Math.round(people * EUROS_A_HEAD * 0.8),
});
const twoYears = (people: number) => [figuresOf(people), figuresOf(Math.max(1, people - 1))];

/** An owner states who owns a made-up company and how large it is, in one of several ways. */
export async function giveOwnership(
  world: World,
  when: Date,
  owner: string,
  { organisationId, people }: { organisationId: string; people: number },
  nth: number,
) {
  const ctx = await world.person(when, owner);
  const way = wayOf(nth);
  const names = (side: StakeSide) => way?.some((one) => one.side === side) ?? false;
  const size = { lastYear: when.getUTCFullYear() - 1, years: twoYears(people), isNew: false, level: "partners" as const };
  must(await stateSize(ctx, { organisationId, version: 0, ...size }));
  for (const side of STAKE_SIDES) if (way && !names(side)) must(await stateNoStake(ctx, { organisationId, side }));
  for (const { people: theirs, ...stake } of way ?? [])
    must(
      await addStake(ctx, {
        organisationId,
        country: "ES",
        number: null,
        controls: false,
        years: theirs ? twoYears(theirs) : [],
        ...stake,
      }),
    );
}
