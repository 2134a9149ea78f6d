import { type ClusterStep, clusterAbilities } from "#domain/access/policy";
import { freshSignIn } from "#domain/access/sign-in/fresh-sign-in";
import type { Turn } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";

/** Whether the actor, as of this transaction, may take a step on the people of the cluster, on somebody else. */
export async function mayOnSomebody(turn: Turn, step: ClusterStep, personId?: string): Promise<true | Refusal> {
  const { actor } = turn;
  const may = clusterAbilities(actor)[step];
  if (may !== true) return may;
  return actor.kind === "person" && actor.personId === personId ? "yourself" : true;
}

/** The same, with a fresh sign-in. */
export async function mayAdminister(turn: Turn, step: ClusterStep, personId?: string): Promise<true | Refusal> {
  const may = await mayOnSomebody(turn, step, personId);
  return may === true ? freshSignIn(turn) : may;
}
