import { eq, inArray } from "drizzle-orm";
import { invitations } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { applications, memberReferences } from "#db/schema/membership";
import { organisationLogos, organisationUnits, sources } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { MergeChange } from "#domain/organisations/state";
import type { MergeChoices } from "./merge-fields.ts";

type Ids = { fromId: string; intoId: string };

const moved = (table: string, ids: { id: string }[], { fromId, intoId }: Ids): MergeChange[] =>
  ids.map(({ id }) => ({ table, key: { id }, before: { organisationId: fromId }, after: { organisationId: intoId } }));

/** How all that names the organisation by its id moves: invitations, applications, requests to join, units, references asked of it. */
export async function recordChanges(ctx: Context, ids: Ids): Promise<MergeChange[]> {
  const { fromId, intoId } = ids;
  const sent = await ctx.db.select({ id: invitations.id }).from(invitations).where(eq(invitations.organisationId, fromId));
  const asked = await ctx.db.select({ id: applications.id }).from(applications).where(eq(applications.organisationId, fromId));
  const joining = await ctx.db
    .select({ id: organisationJoinRequests.id })
    .from(organisationJoinRequests)
    .where(eq(organisationJoinRequests.organisationId, fromId));
  const units = await ctx.db
    .select({ id: organisationUnits.id })
    .from(organisationUnits)
    .where(eq(organisationUnits.organisationId, fromId));
  const references = await ctx.db
    .select({
      id: memberReferences.id,
      applicationId: memberReferences.applicationId,
      organisationId: memberReferences.organisationId,
    })
    .from(memberReferences)
    .where(inArray(memberReferences.organisationId, [fromId, intoId]));
  const already = new Set(references.filter(({ organisationId }) => organisationId === intoId).map(({ applicationId }) => applicationId));
  // An application that asked both keeps both answers: the second stays with the organisation that is closed.
  const free = references.filter(({ organisationId, applicationId }) => organisationId === fromId && !already.has(applicationId));
  const logos = await ctx.db
    .select({ organisationId: organisationLogos.organisationId })
    .from(organisationLogos)
    .where(inArray(organisationLogos.organisationId, [fromId, intoId]));
  // The one that stays keeps its own logo; the other's then stays with the organisation that is closed.
  const logo = logos.length === 1 && logos[0]?.organisationId === fromId;
  return [
    ...(logo
      ? [
          {
            table: "organisationLogos",
            key: { organisationId: fromId },
            before: { organisationId: fromId },
            after: { organisationId: intoId },
          },
        ]
      : []),
    ...moved("invitations", sent, ids),
    ...moved("applications", asked, ids),
    ...moved("organisationJoinRequests", joining, ids),
    ...moved("organisationUnits", units, ids),
    ...moved("memberReferences", free, ids),
  ];
}

/** A source goes with the field that it states, and where the other had none. */
export async function sourceChanges(ctx: Context, { fromId, intoId }: Ids, choices: MergeChoices): Promise<MergeChange[]> {
  const all = await ctx.db
    .select()
    .from(sources)
    .where(inArray(sources.subjectId, [fromId, intoId]));
  const isTaken = (field: string) => Object.entries(choices).some(([name, side]) => side === "from" && name.split(".")[0] === field);
  return all
    .filter(({ subjectId }) => subjectId === fromId)
    .flatMap(({ field }): MergeChange[] => {
      const there = all.find((one) => one.subjectId === intoId && one.field === field);
      if (there && !isTaken(field)) return [];
      const gone: MergeChange[] = there ? [{ table: "sources", key: { subjectId: intoId, field }, before: there, after: null }] : [];
      return [
        ...gone,
        { table: "sources", key: { subjectId: fromId, field }, before: { subjectId: fromId }, after: { subjectId: intoId } },
      ];
    });
}
