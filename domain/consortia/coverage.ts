import { SECTORS, type Sector } from "../organisations/state.ts";
import { neededAndEmpty, type RoleSeats } from "./roles/role-fit.ts";

export type SectorSeats = RoleSeats & { sector: Sector };
/** covered: somebody is there · missing: seats are open and nobody holds one · absent: nobody, and nobody is asked for. */
export type SegmentState = "covered" | "missing" | "absent";
export type Segment = { sector: Sector; state: SegmentState; seats: number; taken: number };
/** `missing`: the segments that are needed first; `needed` are these alone. */
export type Coverage = {
  segments: Segment[];
  covered: Sector[];
  missing: Sector[];
  needed: Sector[];
  seats: number;
  taken: number;
  openSeats: number;
};

type Parts = {
  /** The sectors of each organisation that has joined. */
  joined: readonly (readonly Sector[])[];
  /** Sectors that a cited source states. */
  stated: readonly Sector[];
  roles: readonly SectorSeats[];
};

/** Which segments of the value chain a consortium has, and which it still seeks. */
export function coverage({ joined, stated, roles }: Parts): Coverage {
  const present = new Set<Sector>([...joined.flat(), ...stated]);
  const segments = SECTORS.map((sector): Segment => {
    const own = roles.filter((role) => role.sector === sector);
    const seats = sum(own, "seats");
    const taken = sum(own, "taken");
    const state = taken > 0 ? "covered" : seats > 0 ? "missing" : present.has(sector) ? "covered" : "absent";
    return { sector, state, seats, taken };
  });
  const seats = sum(segments, "seats");
  const taken = sum(segments, "taken");
  const missing = inState(segments, "missing");
  const empty = new Set(neededAndEmpty(roles).map(({ sector }) => sector));
  const [needed, others] = [missing.filter((sector) => empty.has(sector)), missing.filter((sector) => !empty.has(sector))];
  return {
    segments,
    covered: inState(segments, "covered"),
    missing: [...needed, ...others],
    needed,
    seats,
    taken,
    openSeats: seats - taken,
  };
}

const sum = (rows: readonly { seats: number; taken: number }[], key: "seats" | "taken") => rows.reduce((all, row) => all + row[key], 0);
const inState = (segments: Segment[], state: SegmentState) => segments.filter((each) => each.state === state).map(({ sector }) => sector);
