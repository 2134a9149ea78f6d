import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";
import { openSuccession } from "./open-succession.ts";
import { hasNoOwner } from "./unreachable.ts";

/** Inside a verb that gives an organisation back: where none of those who owned it does any more, nor anybody else, somebody is asked to. `formerOwners`: the longest-standing first. */
export async function openWhereOwnerLeft(turn: Turn, organisationId: string, formerOwners: string[]) {
  const [formerId] = formerOwners;
  if (!formerId) return;
  const [organisation] = await turn.db
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), hasNoOwner(turn, organisations)));
  const [former] = await turn.db
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(eq(people.id, formerId));
  if (!organisation || !former) return;
  await turn.db
    .update(organisationSuccessions)
    .set({ status: "ended" })
    .where(and(eq(organisationSuccessions.status, "open"), eq(organisationSuccessions.organisationId, organisationId)));
  await openSuccession(turn, organisation, former, "left");
}
