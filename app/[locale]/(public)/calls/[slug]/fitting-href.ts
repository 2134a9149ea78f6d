import type { CallView } from "#domain/calls/page-view";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { directoryHref, readAddress } from "../../directory/directory.params.ts";

/** Where the page of a call shows them. */
export const FITTING = "members";

type Wanted = Pick<CallView, "sectors" | "capabilities"> & Partial<Pick<CallView, "places" | "placeSectors">>;

/** Whether the filters of the directory can say where a call asks its members to be: they ask it of all segments or of none. */
export const isFilterable = ({ places = [], placeSectors = [] }: Wanted) => places.length === 0 || placeSectors.length === 0;

/** The directory with whoever works in a segment that a call wants and states a capability it names, or one of them, where the call asks them to be. */
export const fittingHref = (path: string, wanted: Wanted) =>
  directoryHref(path, readAddress({}).state, {
    sector: wanted.sectors,
    capability: wanted.capabilities,
    region: isFilterable(wanted) ? (wanted.places ?? []) : [],
  });

/** The directory with whoever states a capability. */
export const statingHref = (path: string, term: CapabilityTerm) => fittingHref(path, { sectors: [], capabilities: [term] });
