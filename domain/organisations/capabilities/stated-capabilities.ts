import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { type StoredOrganisation, storedOrganisation } from "#domain/organisations/facts";
import { abilities } from "#domain/organisations/policy";
import type { Capability } from "#domain/organisations/state";
import { termTyped } from "./capability-terms.ts";
import { capabilityText } from "./capability-texts.ts";
import type { AddCapability } from "./input.ts";

/** The organisation whose capabilities this actor may change, or why not. */
export async function editedOrganisation(ctx: Context, organisationId: string): Promise<Outcome<StoredOrganisation>> {
  const organisation = await storedOrganisation(ctx, organisationId);
  if (!organisation) return refused("not_found");
  const allowed = abilities(ctx.actor, organisation).edit;
  return allowed === true ? done(organisation) : refused(allowed);
}

/** What a form says of a capability, confirmed now. Words that are a term of the vocabulary count as that term, by which others search. */
export function statedIn({ term, tag, trl, text, lang, evidence }: AddCapability, id: string, now: Date): Capability {
  const typed = tag ? termTyped(tag) : undefined;
  return { id, term: term ?? typed ?? null, tag: typed ? null : tag, trl, text, lang, evidence, confirmedAt: now.toISOString() };
}

/** Whether another one says the same already. */
export const isStated = (capabilities: readonly Capability[], one: Capability) =>
  capabilities.some((other) => other.id !== one.id && capabilityText(other) === capabilityText(one));
