import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import { SECTORS, type Sector } from "#domain/organisations/state";

/** What an organisation does, and states that it can do. */
export type Doing = { sectors: readonly Sector[]; capabilities: readonly CapabilityTerm[] };
/** Why something is for it: what both name. */
export type Fit = { sectors: Sector[]; capabilities: CapabilityTerm[] };

/** Whether a call names a capability: one common segment alone does not make a match. */
export const namesCapabilities = ({ capabilities }: Pick<Doing, "capabilities">): boolean => capabilities.length > 0;

/** What of the sectors and capabilities that are wanted an organisation has. */
export const fitOf = (own: Doing, wanted: Doing): Fit => ({
  sectors: SECTORS.filter((sector) => own.sectors.includes(sector) && wanted.sectors.includes(sector)),
  capabilities: [...new Set(wanted.capabilities)].filter((term) => own.capabilities.includes(term)),
});
