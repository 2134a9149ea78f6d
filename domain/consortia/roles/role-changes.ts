import { emptyRoles, type RoleCandidate, type RoleSeats } from "./role-fit.ts";
import { roleGap, type WantedRole } from "./role-gap.ts";

type Role = WantedRole & RoleSeats & { title: string };
/** Of somebody who would join: the role that it asked for, if it asked. */
type Joining = RoleCandidate & { id: string; roleId: string | null };

/** The titles of roles: which nobody holds now and somebody would, which somebody holds now and nobody would, and which are needed and would be empty. */
export type RoleChanges = { filled: string[]; emptied: string[]; lacking: string[] };

/**
 * What would become of the roles if some partners left and others joined. Who asked for a role with a free seat takes it; the others are spread over empty roles that
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
  const first = roleGap<Joining>(emptyRoles(needed), staying).filledBy(others);
  const still = others.filter((one) => ![...first.values()].includes(one));
  const second = roleGap<Joining>(emptyRoles(begun.filter(({ need }) => need === "should")), staying).filledBy(still);
  const isHeld = (role: Role) => role.taken > 0 || first.has(role.id) || second.has(role.id);
  const titlesOf = (when: (before: Role, after: Role) => boolean) =>
    begun.filter((after, n) => when(roles[n] as Role, after)).map(({ title }) => title);
  return {
    filled: titlesOf((before, after) => before.taken === 0 && isHeld(after)),
    emptied: titlesOf((before, after) => before.taken > 0 && !isHeld(after)),
    lacking: titlesOf((_, after) => after.need === "must" && !isHeld(after)),
  };
}
