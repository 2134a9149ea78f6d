import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import type { AdministratorChange } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";

/** Whether this active person can become an administrator, or be one no longer. */
export async function canChange(
  ctx: Context,
  { change, personId }: { change: AdministratorChange; personId: string },
): Promise<true | Refusal> {
  const [person] = await ctx.db
    .select({ status: people.status, role: clusterRoles.role })
    .from(people)
    .leftJoin(clusterRoles, and(eq(clusterRoles.personId, people.id), eq(clusterRoles.role, "staffAdmin")))
    .where(and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId)));
  if (!person) return "not_found";
  if (person.status !== "active") return "person.not_active";
  if (change === "make") return !person.role || "administrator.already";
  return Boolean(person.role) || "administrator.not_one";
}
