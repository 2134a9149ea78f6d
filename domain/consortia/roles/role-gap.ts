import { lacksForRole, type RoleCandidate, type RoleWish } from "./role-fit.ts";

/** `roleId`: the role that this seat belongs to, which may have several. */
export type WantedRole = RoleWish & { id: string; roleId?: string };
export type Filler = RoleCandidate & { id: string };

/** The seats of roles that wait for somebody, one row for each: `n` says how many of a role. */
export const wantedSeats = <R extends WantedRole>(roles: readonly R[], n: (role: R) => number): (R & { roleId: string })[] =>
  roles.flatMap((role) => Array.from({ length: n(role) }, (_, nth) => ({ ...role, id: `${role.id} ${nth}`, roleId: role.id })));

/** Roles, or seats, that somebody must fill, asked of sets of candidates. */
export type RoleGap<C> = {
  /** How many of the roles a set leaves empty, however it is spread over them. */
  lackOf: (added: readonly C[]) => number;
  /** Which candidate would fill which role: as many roles as one set can. By the role's id. */
  filledBy: (added: readonly C[]) => Map<string, C>;
  /** A text that is the same of two candidates if the roles see no difference. */
  classOf: (one: C) => string;
  /** Whether each role has somebody who may fill it. */
  isReachable: (candidates: readonly C[]) => boolean;
};

/** No role to fill. */
export const NO_ROLE_GAP: Omit<RoleGap<unknown>, "filledBy"> = {
  lackOf: () => 0,
  classOf: () => "",
  isReachable: () => true,
};

/**
 * What a consortium lacks in roles. Each candidate fills one role at most. Of roles for a new country, each needs a country of its own: whoever joins second
 * from the same one finds it taken.
 */
export function roleGap<C extends Filler>(roles: readonly WantedRole[], present: ReadonlySet<string>): RoleGap<C> {
  const known = new Map<string, readonly boolean[]>();
  const fitsOf = (one: C) => {
    const fits = known.get(one.id) ?? roles.map((role) => lacksForRole(role, one, present).length === 0);
    known.set(one.id, fits);
    return fits;
  };
  const filledBy = (added: readonly C[]) => new Map([...spread(roles, added, fitsOf)].map(([n, one]) => [roles[n]?.id ?? "", one]));
  const newCountry = roles.some((role) => role.newCountry);
  return {
    filledBy,
    lackOf: (added) => (roles.length === 0 ? 0 : roles.length - filledBy(added).size),
    classOf: (one) => `${fitsOf(one).map(Number).join("")}${newCountry ? one.country : ""}`,
    isReachable: (candidates) => roles.every((_, n) => candidates.some((one) => fitsOf(one)[n])),
  };
}

/** The largest assignment of candidates to roles, by the place of the role. Sets and roles are few, so that trying all is quick. */
function spread<C extends Filler>(
  roles: readonly WantedRole[],
  added: readonly C[],
  fitsOf: (one: C) => readonly boolean[],
): Map<number, C> {
  const most = Math.min(roles.length, added.length);
  let best = new Map<number, C>();
  const given = new Map<number, C>();
  const countries = new Set<string>();
  const place = (at: number): boolean => {
    if (given.size > best.size) best = new Map(given);
    const one = added[at];
    if (best.size === most || !one) return best.size === most;
    if (given.size + added.length - at <= best.size) return false;
    const fits = fitsOf(one);
    for (const [n, role] of roles.entries()) {
      // Of the seats of one role only the first that is free is tried: the others lead to the same.
      if (role.roleId !== undefined && roles.slice(0, n).some((other, m) => other.roleId === role.roleId && !given.has(m))) continue;
      const country = role.newCountry ? one.country : null;
      if (!fits[n] || given.has(n) || (country !== null && countries.has(country))) continue;
      given.set(n, one);
      if (country !== null) countries.add(country);
      if (place(at + 1)) return true;
      given.delete(n);
      if (country !== null) countries.delete(country);
    }
    return place(at + 1);
  };
  place(0);
  return best;
}
