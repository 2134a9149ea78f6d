import { clusterRoles, people } from "#db/schema/access";
import { mayAdminister } from "#domain/access/administrators/may-administer";
import { clusterName } from "#domain/access/cluster-name";
import type { AddPerson } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { personKey } from "#domain/kernel/fold";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { inLetter } from "#domain/review/letters/in-letter";
import { paths } from "#lib/paths";

/** Takes somebody new in, as a reviewer or into the committee; their mail leads to the sign-in page, where the address proves itself. */
export async function addPerson(ctx: Context, { role, ...input }: AddPerson): Promise<Outcome<{ personId: string }>> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "grantRole");
    if (may !== true) return refused(may);
    const personId = ctx.newId();
    const inserted = await ctx.db
      .insert(people)
      .values({
        id: personId,
        clusterId: ctx.clusterId,
        ...input,
        nameKey: personKey(input),
        emailKey: emailKey(input.email),
        locale: ctx.locale,
        status: "active",
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (inserted.length === 0) return refused("person.known", { email: input.email });
    const actor = ctx.actor.kind === "person" ? ctx.actor : undefined;
    await ctx.db.insert(clusterRoles).values({ personId, role, grantedAt: ctx.now, grantedBy: actor?.personId ?? null });
    const cluster = await clusterName(ctx);
    const given = { role, granted: "yes" } as const;
    const data = { organisation: cluster, inviter: actor?.name ?? cluster, ...given, path: paths(ctx.locale).signIn() };
    const subject = { kind: "person", id: personId } as const;
    await enqueueMail(ctx, await inLetter(ctx, { template: "invitation", to: input.email, locale: ctx.locale, data, subject }));
    const name = `${input.firstName} ${input.lastName}`;
    await record(ctx, "person.joined", { kind: "person", id: personId }, { role }, { email: input.email, name });
    return done({ personId });
  });
}
