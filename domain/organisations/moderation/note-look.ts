import { organisationLooks } from "#db/schema/moderation";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import type { StoredOrganisation } from "#domain/organisations/facts";
import type { Look } from "#domain/organisations/state";

/** Notes that staff looked at an organisation as it is now. Part of the verbs that do so; returns its id. */
export async function noteLook(turn: Turn, { id: organisationId, version }: StoredOrganisation, how: Look): Promise<string> {
  const id = turn.newId();
  await turn.db
    .insert(organisationLooks)
    .values({ id, organisationId, version, how, lookedBy: actorId(turn.actor) ?? "", lookedAt: turn.now });
  return id;
}
