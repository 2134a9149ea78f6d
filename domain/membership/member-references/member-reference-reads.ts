import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { applications, memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import { announcedStatus } from "#domain/membership/status/held-decision";
import { tokenHash } from "#lib/hash";

/** A reference counts until the decision. */
const OPEN: ApplicationStatus[] = ["submitted", "changesAsked"];

/** What a member is asked behind its mail. Reading it uses nothing up; answered, too old or after the email about a decision it is not there. */
export async function askedMemberReference(ctx: Context, token: string) {
  const [asked] = await ctx.db
    .select({
      id: memberReferences.id,
      applicationId: applications.id,
      status: applications.status,
      organisation: applications.organisationName,
      firstName: applications.firstName,
      lastName: applications.lastName,
      position: applications.position,
      member: organisations.name,
      until: memberReferences.expiresAt,
    })
    .from(memberReferences)
    .innerJoin(applications, eq(applications.id, memberReferences.applicationId))
    .innerJoin(organisations, eq(organisations.id, memberReferences.organisationId))
    .where(
      and(eq(memberReferences.tokenHash, tokenHash(token)), isNull(memberReferences.answeredAt), gt(memberReferences.expiresAt, ctx.now)),
    );
  if (!asked) return undefined;
  const { applicationId, status, ...shown } = asked;
  return OPEN.includes(await announcedStatus(ctx, { id: applicationId, status })) ? shown : undefined;
}

/**
 * Whether a named member has been asked: `nobody` where the portal has no address for it, `asked` once the email has left (a row that the
 * outbox no longer keeps has), `undelivered` where it was given up.
 */
export type MemberReferenceState = "nobody" | "waiting" | "asked" | "undelivered" | "answered";
type Row = { mailId: string | null; mail: string | null; answeredAt: Date | null };

/** Of a reference and the email that asks for it: has the member been asked, and has it answered? */
export const memberReferenceState = ({ mailId, mail, answeredAt }: Row): MemberReferenceState => {
  if (answeredAt) return "answered";
  if (!mailId) return "nobody";
  if (mail === "waiting" || mail === "working") return "waiting";
  return mail === null || mail === "done" ? "asked" : "undelivered";
};

/** What the applicant sees: who was asked and whether they answered, never what. `at` is when the email left. */
export async function ownMemberReferences(ctx: Context) {
  if (ctx.actor.kind !== "applicant") return [];
  const rows = await ctx.db
    .select({
      member: organisations.name,
      askedAt: memberReferences.askedAt,
      answeredAt: memberReferences.answeredAt,
      mailId: memberReferences.mailId,
      mail: outbox.status,
      leftAt: outbox.endedAt,
    })
    .from(memberReferences)
    .leftJoin(outbox, eq(outbox.id, memberReferences.mailId))
    .innerJoin(organisations, eq(organisations.id, memberReferences.organisationId))
    .where(eq(memberReferences.applicationId, ctx.actor.applicationId))
    .orderBy(asc(organisations.name));
  return rows.map((row) => ({ member: row.member, state: memberReferenceState(row), at: row.leftAt ?? row.askedAt }));
}
