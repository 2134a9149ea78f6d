import { and, eq, inArray } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { type Consortium, type ConsortiumAddress, emailAboutConsortium, type Told } from "#domain/consortia/email-about-consortium";
import type { ConsortiumMails } from "#domain/consortia/mails";
import { READING_STATUSES } from "#domain/consortia/policy";
import type { Turn } from "#domain/kernel/context";

/** Emails the coordinator's owners and admins what only they and their people read of it: nobody while its membership has lapsed, or is suspended or closed. Returns the ids of the emails. */
export async function emailCoordinator<T extends keyof ConsortiumMails>(
  turn: Turn,
  consortium: Consortium,
  template: T,
  told: Told<T>,
  address: ConsortiumAddress,
): Promise<string[]> {
  const { consortiumId, role, status } = consortiumMembers;
  const [coordinator] = await turn.db
    .select({ id: organisations.id })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(
      and(
        ...[eq(consortiumId, consortium.id), eq(role, "coordinator"), eq(status, "joined")],
        inArray(organisations.status, [...READING_STATUSES]),
      ),
    );
  return coordinator ? emailAboutConsortium(turn, consortium, coordinator.id, template, told, address) : [];
}
