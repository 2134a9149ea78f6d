import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { applicationReferences, applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import type { ApplicationStatus } from "#domain/membership/state";
import { tokenHash } from "#lib/hash";

/** A reference counts until the decision. */
export const REFERENCE_OPEN: ApplicationStatus[] = ["submitted", "changesAsked"];

/** What a member is asked behind its mail. Reading it uses nothing up; answered or too old it is not there. */
export async function askedReference(ctx: Context, token: string) {
  const [asked] = await ctx.db
    .select({
      organisation: applications.organisationName,
      firstName: applications.firstName,
      lastName: applications.lastName,
      position: applications.position,
      member: organisations.name,
      until: applicationReferences.expiresAt,
    })
    .from(applicationReferences)
    .innerJoin(applications, eq(applications.id, applicationReferences.applicationId))
    .innerJoin(organisations, eq(organisations.id, applicationReferences.organisationId))
    .where(
      and(
        eq(applicationReferences.tokenHash, tokenHash(token)),
        isNull(applicationReferences.answeredAt),
        gt(applicationReferences.expiresAt, ctx.now),
        inArray(applications.status, REFERENCE_OPEN),
      ),
    );
  return asked;
}

/**
 * Whether a named member has been asked: `nobody` where the portal has no address for it, `asked` once the email has left (a row that the
 * outbox no longer keeps has), `undelivered` where it was given up.
 */
export type ReferenceState = "nobody" | "waiting" | "asked" | "undelivered" | "answered";
type Row = { mailId: string | null; mail: string | null; answeredAt: Date | null };

const stateOf = ({ mailId, mail, answeredAt }: Row): ReferenceState => {
  if (answeredAt) return "answered";
  if (!mailId) return "nobody";
  if (mail === "waiting" || mail === "working") return "waiting";
  return mail === null || mail === "done" ? "asked" : "undelivered";
};

/** What the applicant sees: who was asked and whether they answered, never what. `at` is when the email left. */
export async function ownReferences(ctx: Context) {
  if (ctx.actor.kind !== "applicant") return [];
  const rows = await ctx.db
    .select({
      member: organisations.name,
      askedAt: applicationReferences.askedAt,
      answeredAt: applicationReferences.answeredAt,
      mailId: applicationReferences.mailId,
      mail: outbox.status,
      leftAt: outbox.endedAt,
    })
    .from(applicationReferences)
    .leftJoin(outbox, eq(outbox.id, applicationReferences.mailId))
    .innerJoin(organisations, eq(organisations.id, applicationReferences.organisationId))
    .where(eq(applicationReferences.applicationId, ctx.actor.applicationId))
    .orderBy(asc(organisations.name));
  return rows.map((row) => ({ member: row.member, state: stateOf(row), at: row.leftAt ?? row.askedAt }));
}
