import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import type { Context } from "#domain/kernel/context";

/** The administrators of the cluster who can sign in. */
export const administrators = (ctx: Context) =>
  ctx.db
    .select({ personId: people.id, email: people.email, locale: people.locale })
    .from(clusterRoles)
    .innerJoin(people, eq(people.id, clusterRoles.personId))
    .where(and(eq(clusterRoles.role, "staffAdmin"), eq(people.clusterId, ctx.clusterId), eq(people.status, "active")));
