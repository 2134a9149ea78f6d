import type { CallView } from "#domain/calls/page-view";
import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { directoryHref, readAddress } from "../../directory/directory.params.ts";

/** Where the page of a call shows them. */
export const FITTING = "members";

/** The directory with whoever works in a segment that a call wants and states a capability it names, or one of them. */
export const fittingHref = (path: string, { sectors, capabilities }: Pick<CallView, "sectors" | "capabilities">) =>
  directoryHref(path, readAddress({}).state, { sector: sectors, capability: capabilities });

/** The directory with whoever states a capability. */
export const statingHref = (path: string, term: CapabilityTerm) => fittingHref(path, { sectors: [], capabilities: [term] });
