import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { proposeAdministrator } from "#domain/access/administrators/propose-administrator";
import type { AdministratorChange } from "#domain/access/state";
import { isStaffAdmin } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import { as } from "../builders.ts";

export const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
export const administers = async (personId: string) => isStaffAdmin((await as(personId)).actor);

/** A proposal that waits: its id. */
export async function proposed(by: Context, personId: string, change: AdministratorChange = "make") {
  const outcome = await proposeAdministrator(by, { personId, change, reason: "She keeps the office while I am away." });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.proposalId;
}

export async function addressOf(personId: string) {
  const [found] = await context().db.select({ email: people.email }).from(people).where(eq(people.id, personId));
  return found?.email ?? "";
}
