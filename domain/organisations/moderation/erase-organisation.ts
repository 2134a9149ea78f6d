import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import { removeEntry } from "#database/search";
import { invitations } from "#db/schema/access";
import { commitmentLetters } from "#db/schema/commitments";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { auditEvents, auditPersonal, outbox } from "#db/schema/kernel";
import { applications } from "#db/schema/membership";
import { hidings, organisationMerges, organisations, sources } from "#db/schema/organisations";
import { mayAdminister } from "#domain/access/administrators/may-administer";
import { dropMessages } from "#domain/consortia/discussion/drop-messages";
import { hasNotEnded } from "#domain/consortia/facts";
import { forgetRoomFiles } from "#domain/consortia/rooms/drop-room-documents";
import { record } from "#domain/kernel/audit/record";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Context, Turn } from "#domain/kernel/context";
import { forgetMails, holds } from "#domain/kernel/mail/forget-mails";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { dropLogo } from "#domain/organisations/logo/logos";
import type { OrganisationStatus } from "#domain/organisations/state";
import { cutOff } from "#domain/retention/lengths";

/** Its membership has ended. */
export const ENDED: OrganisationStatus[] = ["lapsed", "closed"];

/** Erases an organisation whose membership has ended, with its applications, files and invitations. What happened stays in the audit, under a number that leads nowhere. */
export async function eraseOrganisation(ctx: Context, { organisationId }: { organisationId: string }): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "eraseOrganisation");
    if (may !== true) return refused(may);
    const [found] = await ctx.db
      .select({ name: organisations.name, status: organisations.status })
      .from(organisations)
      .where(and(eq(organisations.id, organisationId), eq(organisations.clusterId, ctx.clusterId)));
    if (!found) return refused("not_found");
    if (!ENDED.includes(found.status)) return refused("organisation.not_ended");
    if (await reversible(ctx, organisationId)) return refused("organisation.merge_reversible");
    if (await coordinates(ctx, organisationId)) return refused("consortium.coordinator_stays");
    await forget(ctx, organisationId, found.name);
    await record(ctx, "organisation.erased", { kind: "organisation", id: organisationId });
    return done();
  });
}

const inMerge = (id: string) => or(eq(organisationMerges.fromId, id), eq(organisationMerges.intoId, id));

async function reversible(ctx: Context, organisationId: string) {
  const rows = await ctx.db
    .select({ confirmedAt: organisationMerges.confirmedAt })
    .from(organisationMerges)
    .where(and(inMerge(organisationId), isNotNull(organisationMerges.undo)));
  return rows.some(({ confirmedAt }) => confirmedAt !== null && confirmedAt > cutOff(ctx.now, "mergeUndo"));
}

async function coordinates(ctx: Context, organisationId: string) {
  const [one] = await ctx.db
    .select({ id: consortia.id })
    .from(consortiumMembers)
    .innerJoin(consortia, eq(consortia.id, consortiumMembers.consortiumId))
    .where(and(eq(consortiumMembers.organisationId, organisationId), eq(consortiumMembers.role, "coordinator"), hasNotEnded));
  return one !== undefined;
}

async function forget(turn: Turn, organisationId: string, name: string) {
  const applied = await turn.db.select({ id: applications.id }).from(applications).where(eq(applications.organisationId, organisationId));
  for (const { id } of applied) await eraseApplication(turn, id);
  const invited = await turn.db.delete(invitations).where(eq(invitations.organisationId, organisationId)).returning({ id: invitations.id });
  const subjects = [organisationId, ...invited.map(({ id }) => id)];
  await forgetMails(turn, or(inArray(outbox.subjectId, subjects), holds(outbox.data, name)));
  const events = turn.db.select({ seq: auditEvents.seq }).from(auditEvents).where(inArray(auditEvents.subjectId, subjects));
  await turn.db.delete(auditPersonal).where(inArray(auditPersonal.seq, events));
  for (const list of [sources, hidings]) await turn.db.delete(list).where(eq(list.subjectId, organisationId));
  await turn.db.delete(organisationMerges).where(inMerge(organisationId));
  await turn.db.update(commitmentLetters).set({ coordinator: null }).where(eq(commitmentLetters.coordinatorId, organisationId));
  await removeEntry(turn.db, organisationId);
  await dropLogo(turn, organisationId);
  await forgetRoomFiles(turn, organisationId);
  await dropMessages(turn, organisationId);
  await turn.db.delete(organisations).where(eq(organisations.id, organisationId));
  await clearErasedBytes(turn);
}
