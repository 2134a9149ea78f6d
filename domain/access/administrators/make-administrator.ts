import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";

/**
 * Makes an active person an administrator of the cluster, by their address. On the portal's pages two administrators must agree; where there are not two,
 * whoever runs the machine does it (`npm run administrator`) for somebody who has signed in. To make one twice changes nothing.
 */
export async function makeAdministrator(ctx: Context, { email }: { email: string }): Promise<Outcome<{ personId: string; name: string }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const [person] = await ctx.db
      .select({ id: people.id, firstName: people.firstName, lastName: people.lastName, status: people.status })
      .from(people)
      .where(and(eq(people.clusterId, ctx.clusterId), eq(people.emailKey, emailKey(email))));
    if (!person) return refused("not_found");
    if (person.status !== "active") return refused("person.not_active");
    const made = await ctx.db
      .insert(clusterRoles)
      .values({ personId: person.id, role: "staffAdmin", grantedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ personId: clusterRoles.personId });
    if (made.length > 0) await record(ctx, "person.staffAdmin_granted", { kind: "person", id: person.id });
    return done({ personId: person.id, name: `${person.firstName} ${person.lastName}` });
  });
}
