import { and, eq, gt } from "drizzle-orm";
import { applicationAccess, applicationCollaborators, applicationLinks, applications } from "#db/schema/membership";
import { tokenHash } from "#lib/hash";
import type { Actor } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";

/** The applicant behind this browser's cookie, for the application with this reference. */
export async function applicantOf(
  ctx: Context,
  reference: string,
  access: string,
): Promise<Extract<Actor, { kind: "applicant" }> | undefined> {
  const [found] = await ctx.db
    .select({
      applicationId: applications.id,
      collaboratorId: applicationAccess.collaboratorId,
      role: applicationCollaborators.role,
      removedAt: applicationCollaborators.removedAt,
    })
    .from(applicationAccess)
    .innerJoin(applications, eq(applications.id, applicationAccess.applicationId))
    .leftJoin(applicationCollaborators, eq(applicationCollaborators.id, applicationAccess.collaboratorId))
    .where(
      and(
        eq(applicationAccess.tokenHash, tokenHash(access)),
        eq(applications.reference, reference),
        eq(applications.clusterId, ctx.clusterId),
        gt(applicationAccess.expiresAt, ctx.now),
      ),
    );
  if (!found) return undefined;
  const { applicationId, collaboratorId: id, role, removedAt } = found;
  if (id === null) return { kind: "applicant", applicationId };
  return role && !removedAt ? { kind: "applicant", applicationId, collaborator: { id, role } } : undefined;
}

export type MailedLink =
  | { state: "open"; reference: string; organisation: string; until: Date }
  /** Used, too old, or of an application that has gone on: a new one can be asked for with the same token. Only a browser that may open it learns the reference. */
  | { state: "ended"; reference: string; confirmed: boolean }
  | { state: "unknown" };

/** What is behind a mailed link. Reading it uses nothing up. */
export async function mailedLink(ctx: Context, token: string, purpose: "confirm" | "status" | "join"): Promise<MailedLink> {
  const [link] = await ctx.db
    .select({
      reference: applications.reference,
      organisation: applications.organisationName,
      status: applications.status,
      until: applicationLinks.expiresAt,
    })
    .from(applicationLinks)
    .innerJoin(applications, eq(applications.id, applicationLinks.applicationId))
    .where(and(eq(applicationLinks.tokenHash, tokenHash(token)), eq(applicationLinks.purpose, purpose)));
  if (!link) return { state: "unknown" };
  const { status, ...rest } = link;
  if (link.until > ctx.now && (purpose !== "confirm" || status === "unconfirmed")) return { state: "open", ...rest };
  return { state: "ended", reference: link.reference, confirmed: purpose === "confirm" && status !== "unconfirmed" };
}
