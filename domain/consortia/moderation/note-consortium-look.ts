import { consortiumLooks } from "#db/schema/moderation";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { reviewedTextsOf } from "./reviewed-texts.ts";
import type { ConsortiumLook } from "./state.ts";

/** Notes that staff reviewed a consortium as it is now, with its text. Part of the verbs that do so; returns its id. */
export async function noteConsortiumLook(
  turn: Turn,
  { id: consortiumId, version }: { id: string; version: number },
  how: ConsortiumLook,
): Promise<string> {
  const reviewed = (await reviewedTextsOf(turn, [consortiumId])).get(consortiumId);
  if (!reviewed) throw new Error("A consortium that is being reviewed is not there.");
  const id = turn.newId();
  await turn.db
    .insert(consortiumLooks)
    .values({ id, consortiumId, version, how, reviewed, lookedBy: actorId(turn.actor) ?? "", lookedAt: turn.now });
  return id;
}
