import { openSeatsOf } from "./open-seats.ts";
import type { RoleCandidate, RoleSeats } from "./role-fit.ts";
import { roleGap, type WantedRole, wantedSeats } from "./role-gap.ts";

type Role = WantedRole & RoleSeats & { title: string };
/** Of somebody who would join: the role that it asked for, if it asked. */
type Joining = RoleCandidate & { id: string; roleId: string | null };

/** The titles of roles: which would have no open seat any more, which would lose a partner, and which are needed and would have an open seat. */
export type RoleChanges = { filled: string[]; emptied: string[]; lacking: string[] };

/**
 * What would become of the roles if some partners left and others joined. Who asked for a role with an open seat takes it; the others are spread over open seats that
 * they may fill, those that are needed first. `staying` are the countries of the partners that stay.
 */
export function roleChanges(
  roles: readonly Role[],
  {
    leaving,
    joining,
    staying,
  }: { leaving: readonly { roleId: string | null }[]; joining: readonly Joining[]; staying: ReadonlySet<string> },
): RoleChanges {
  const left = roles.map((role) => ({ ...role, taken: role.taken - leaving.filter(({ roleId }) => roleId === role.id).length }));
  const seated = joining.filter(({ roleId }, n) => {
    const role = left.find(({ id }) => id === roleId);
    return role !== undefined && role.taken + joining.slice(0, n).filter((one) => one.roleId === roleId).length < role.seats;
  });
  const begun = left.map((role) => ({ ...role, taken: role.taken + seated.filter(({ roleId }) => roleId === role.id).length }));
  const others = joining.filter((one) => !seated.includes(one));
  const needed = begun.filter(({ need }) => need === "must");
  const seatsFor = (all: readonly Role[], n: number) => wantedSeats(all, (role) => Math.min(n, openSeatsOf(role)));
  const first = seatsFor(needed, others.length);
  const filledFirst = roleGap<Joining>(first, staying).filledBy(others);
  const still = others.filter((one) => ![...filledFirst.values()].includes(one));
  const helpful = begun.filter(({ need }) => need === "should");
  const second = seatsFor(helpful, still.length);
  const filledSecond = roleGap<Joining>(second, staying).filledBy(still);
  const given = [...first.filter(({ id }) => filledFirst.has(id)), ...second.filter(({ id }) => filledSecond.has(id))];
  const sitting = (role: Role) => ({ ...role, taken: role.taken + given.filter(({ roleId }) => roleId === role.id).length });
  const titlesOf = (when: (before: Role, after: Role) => boolean) =>
    begun.filter((after, n) => when(roles[n] as Role, after)).map(({ title }) => title);
  const isOpen = (role: Role) => openSeatsOf(sitting(role)) > 0;
  return {
    filled: titlesOf((before, after) => openSeatsOf(before) > 0 && !isOpen(after)),
    emptied: titlesOf((before, after) => sitting(after).taken < before.taken),
    lacking: titlesOf((_, after) => after.need === "must" && isOpen(after)),
  };
}
