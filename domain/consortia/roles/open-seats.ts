import type { SeatAnswer, SeatStatus } from "#domain/consortia/state";
import type { Sector } from "#domain/organisations/state";

/** A place of an organisation in a consortium, as far as it claims a seat of a role. */
export type SeatClaim = {
  organisationId: string;
  name: string;
  roleSoughtId: string | null;
  status: SeatStatus;
  answer?: SeatAnswer | null;
  reservedAt?: Date | null;
  expiresAt: Date | null;
};
/** An open seat that is promised: `until` when an invitation can be answered; null where a request was accepted, and its organisation has not been told yet. */
export type PromisedSeat = { organisationId: string; name: string; until: Date | null };
export type OpenSeats = {
  /** Seats on which no partner sits. */
  open: number;
  promised: PromisedSeat[];
  /** Open seats that are promised to nobody. */
  free: number;
  /** Who asked for a seat and is kept in reserve. */
  reserves: string[];
};

type Counted = { seats: number; taken: number };

/** How many seats of a role no partner has. */
export const openSeatsOf = ({ seats, taken }: Counted): number => Math.max(0, seats - taken);

/** What became of the seats of one role, with the places of its whole consortium. Every page that speaks of seats asks this or `openSeatsOf`. */
export function openSeats(role: Counted & { id: string }, places: readonly SeatClaim[]): OpenSeats {
  const own = places.filter(({ roleSoughtId }) => roleSoughtId === role.id);
  const promised = own.flatMap(({ organisationId, name, status, answer, expiresAt }): PromisedSeat[] => {
    if (status === "invited") return [{ organisationId, name, until: expiresAt }];
    return status === "asked" && answer === "accept" ? [{ organisationId, name, until: null }] : [];
  });
  const reserves = own.flatMap(({ status, reservedAt, name }) => (status === "asked" && reservedAt ? [name] : []));
  const open = openSeatsOf(role);
  return { open, promised, free: Math.max(0, open - promised.length), reserves };
}

/** The ids of the roles with a seat that the coordinator can still give. */
export const rolesWithFreeSeat = ({
  roles,
  seats,
}: {
  roles: readonly (Counted & { id: string })[];
  seats: readonly SeatClaim[];
}): Set<string> => new Set(roles.flatMap((role) => (openSeats(role, seats).free > 0 ? [role.id] : [])));

/** Seats of roles that are needed, or would help: how many there are and how many partners have. */
export function countSeats(roles: readonly Counted[]): Counted & { open: number } {
  const sum = (of: (role: Counted) => number) => roles.reduce((all, role) => all + of(role), 0);
  return { seats: sum(({ seats }) => seats), taken: sum(({ seats, taken }) => Math.min(seats, taken)), open: sum(openSeatsOf) };
}

/** The roles of one segment. */
export const rolesFor = <R extends { sector: Sector }>(roles: readonly R[], sector: Sector): R[] =>
  roles.filter((role) => role.sector === sector);
