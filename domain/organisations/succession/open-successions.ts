import { and, asc, eq, gt, inArray, notExists, notInArray, or, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { EDITABLE } from "#domain/organisations/state";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { paths } from "#lib/paths";
import { endSuccessions } from "./end-successions.ts";
import { openSuccession, type SucceededOrganisation } from "./open-succession.ts";
import { needsOwner } from "./unreachable.ts";

/** At most so many in one run; the next day's takes more. */
const MAX = 50;

/**
 * The day's job: where no owner of an organisation can be reached, its admins are asked to take over; where there are none, the administrators of the
 * cluster. An owner who is only silent is told too. Run twice it finds nothing the second time.
 */
export async function openSuccessions(ctx: Context): Promise<Outcome<{ opened: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    await endNeedless(ctx);
    const lately = ctx.db
      .select({ one: sql`1` })
      .from(organisationSuccessions)
      .where(
        and(
          eq(organisationSuccessions.organisationId, organisations.id),
          or(eq(organisationSuccessions.status, "open"), gt(organisationSuccessions.openedAt, cutOff(ctx.now, "successionAgain"))),
        ),
      );
    const found = await ctx.db
      .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
      .from(organisations)
      .where(and(eq(organisations.clusterId, ctx.clusterId), needsOwner(ctx, organisations), notExists(lately)))
      .limit(MAX);
    for (const organisation of found) await openOne(ctx, organisation);
    return done({ opened: found.length });
  });
}

/** Somebody else became an owner, or an owner did something here: whoever is silent again later has their time to object again. */
async function endNeedless(turn: Turn) {
  const { id } = organisations;
  const needing = turn.db.select({ id }).from(organisations).where(needsOwner(turn, organisations));
  const active = turn.db.select({ id }).from(organisations).where(inArray(organisations.status, EDITABLE));
  const { organisationId } = organisationSuccessions;
  await endSuccessions(turn, and(inArray(organisationId, active), notInArray(organisationId, needing)));
}

async function openOne(turn: Turn, organisation: SucceededOrganisation) {
  const { id: organisationId, name, slug } = organisation;
  const of = [eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.role, "owner"), eq(people.status, "active")];
  const owners = await turn.db
    .select({
      id: people.id,
      email: people.email,
      locale: people.locale,
      firstName: people.firstName,
      lastName: people.lastName,
      bouncedAt: people.mailBouncedAt,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(...of))
    .orderBy(asc(people.createdAt), asc(people.id));
  const [owner] = owners;
  if (!owner) return;
  await openSuccession(turn, organisation, owner, owners.every(({ bouncedAt }) => bouncedAt !== null) ? "bounced" : "silent");
  const subject = { kind: "organisation", id: organisationId } as const;
  const until = later(turn.now, lastingUntil("successionNotice")).toISOString();
  for (const { email, locale, firstName, bouncedAt } of owners)
    if (bouncedAt === null) {
      const data = { firstName, organisation: name, path: paths(locale).people(slug), answerBy: until };
      await enqueueMail(turn, { template: "succession-owner", to: email, locale, data, subject });
    }
}
