import { readsBudget } from "#domain/consortia/budget/budget-place";
import { type ConsortiumFacts, mayCoordinate } from "#domain/consortia/policy";
import type { Actor } from "#domain/kernel/actor";
import type { Refusal } from "#domain/refusals";

/** Who reads a work plan reads the budget, too; the coordinator's owners and admins write its packages. */
export const mayPlan = (actor: Actor, facts: ConsortiumFacts): true | Refusal =>
  readsBudget(actor, facts) ? mayCoordinate(actor, facts) : "not_found";
