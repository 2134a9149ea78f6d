import { eq } from "drizzle-orm";
import { organisationKeys } from "#db/schema/duplicates";
import type { Turn } from "#domain/kernel/context";
import { comparableOrganisations } from "./comparable-organisations.ts";
import { duplicateKeysOf } from "./duplicate-keys.ts";
import { keepLikesOfOrganisation } from "./keep-likes.ts";

/** Inside another verb's turn: the keys by which an organisation is found again, and the applications that are like it. */
export async function keepOrganisationKeys(turn: Turn, organisationId: string) {
  const [known] = await comparableOrganisations(turn, [organisationId]);
  await turn.db.delete(organisationKeys).where(eq(organisationKeys.organisationId, organisationId));
  if (!known) return;
  await turn.db
    .insert(organisationKeys)
    .values(duplicateKeysOf({ ...known.traits, addresses: [] }).map((key) => ({ key, organisationId })));
  await keepLikesOfOrganisation(turn, organisationId, known.traits);
}
