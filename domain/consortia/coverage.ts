import { SECTORS, type Sector } from "../organisations/state.ts";
import { countSeats, openSeatsOf, rolesFor } from "./roles/open-seats.ts";
import type { RoleSeats } from "./roles/role-fit.ts";

export type SectorSeats = RoleSeats & { sector: Sector };
/** covered: a partner is there and no seat is open · partly: a partner is there and a seat is open · missing: seats are open and nobody is there · absent: nobody, and nobody is asked for. */
export type SegmentState = "covered" | "partly" | "missing" | "absent";
export type Segment = { sector: Sector; state: SegmentState; seats: number; taken: number };
/** In lists of segments, those with an open seat of a role that is needed come first. */
export type Coverage = {
  segments: Segment[];
  /** Somebody is there; a seat may be open. */
  covered: Sector[];
  /** Nobody is there, and a seat is open. */
  missing: Sector[];
  /** A seat is open: `missing`, and where somebody is there already. */
  open: Sector[];
  /** Those of `open` with an open seat of a role that is needed. */
  needed: Sector[];
  seats: number;
  taken: number;
  openSeats: number;
};

type Parts = {
  /** The sectors of each organisation that has joined, the coordinator's included. */
  joined: readonly (readonly Sector[])[];
  /** Sectors that a cited source states. */
  stated: readonly Sector[];
  roles: readonly SectorSeats[];
};

/** Which segments of the value chain a consortium has, and in which it still has open seats. */
export function coverage({ joined, stated, roles }: Parts): Coverage {
  const present = new Set<Sector>([...joined.flat(), ...stated]);
  const segments = SECTORS.map((sector): Segment => {
    const { seats, taken, open } = countSeats(rolesFor(roles, sector));
    const isThere = taken > 0 || present.has(sector);
    const state = isThere ? (open > 0 ? "partly" : "covered") : open > 0 ? "missing" : "absent";
    return { sector, state, seats, taken };
  });
  const { seats, taken, open: openSeats } = countSeats(roles);
  const needs = new Set(roles.filter((role) => role.need === "must" && openSeatsOf(role) > 0).map(({ sector }) => sector));
  const inState = (...states: SegmentState[]) => {
    const all = segments.filter(({ state }) => states.includes(state)).map(({ sector }) => sector);
    return [...all.filter((sector) => needs.has(sector)), ...all.filter((sector) => !needs.has(sector))];
  };
  const open = inState("missing", "partly");
  return {
    segments,
    covered: segments.filter(({ state }) => state === "covered" || state === "partly").map(({ sector }) => sector),
    missing: inState("missing"),
    open,
    needed: open.filter((sector) => needs.has(sector)),
    seats,
    taken,
    openSeats,
  };
}
