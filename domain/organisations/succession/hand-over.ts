import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { paths } from "#lib/paths";
import { makeOwner } from "./make-owner.ts";
import { successionAbilities } from "./policy.ts";
import { type StoredSuccession, storedSuccession } from "./stored-succession.ts";
import type { HandOver } from "./succession-input.ts";
import { hasMailbox } from "./unreachable.ts";

/** An administrator of the cluster makes somebody who acts for the organisation and whose emails do not come back its owner, with the reason; or, where the former owner objected, that one again or the new one still. */
export async function handOver(ctx: Context, { successionId, personId, reason }: HandOver): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const succession = await storedSuccession(ctx, successionId);
    if (!succession) return refused("not_found");
    const may = successionAbilities(ctx.actor, succession, ctx.now).handOver;
    if (may !== true) return refused(may);
    const isFormer = personId === succession.ownerId && succession.cause !== "left";
    if (!isFormer && !(await hasMailbox(ctx, personId))) return refused("not_found");
    const made = await makeOwner(ctx, succession, personId, reason);
    if (made.ok) await tell(ctx, succession, personId);
    return made;
  });
}

/** Whoever was not the owner before, and a former owner whose objection changed nothing. */
async function tell(turn: Turn, { ownerId, organisationId, organisation, slug, status, handedTo }: StoredSuccession, personId: string) {
  const subject = { kind: "organisation", id: organisationId } as const;
  const about = async (id: string) => {
    const columns = { to: people.email, locale: people.locale, firstName: people.firstName };
    const [found] = await turn.db.select(columns).from(people).where(eq(people.id, id));
    return found && { ...found, data: { firstName: found.firstName, organisation, path: paths(found.locale).people(slug) } };
  };
  const owner = personId === handedTo ? undefined : await about(personId);
  if (owner) {
    const data = { ...owner.data, isBack: personId === ownerId ? "yes" : "no" } as const;
    await enqueueMail(turn, { template: "succession-made-owner", to: owner.to, locale: owner.locale, data, subject });
  }
  const former = status === "objected" && personId !== ownerId ? await about(ownerId) : undefined;
  if (former)
    await enqueueMail(turn, {
      template: "succession-objection-answered",
      to: former.to,
      locale: former.locale,
      data: former.data,
      subject,
    });
}
