import { and, asc, eq, gt, inArray, isNull, not, notExists, notInArray, or, sql } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationSuccessions } from "#db/schema/joining";
import { organisations } from "#db/schema/organisations";
import { administrators } from "#domain/access/administrators/administrators";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { EDITABLE, type SuccessionCause } from "#domain/organisations/state";
import { cutOff, lastingUntil, PORTAL_LENGTHS } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { paths } from "#lib/paths";
import { isUnreachable, needsOwner } from "./unreachable.ts";

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
  const { organisationId, status } = organisationSuccessions;
  const ended = await turn.db
    .update(organisationSuccessions)
    .set({ status: "ended" })
    .where(and(eq(status, "open"), inArray(organisationId, active), notInArray(organisationId, needing)))
    .returning({ id: organisationSuccessions.id, organisationId });
  for (const { id, organisationId } of ended)
    await record(turn, "organisation.succession_ended", { kind: "organisation", id: organisationId }, { successionId: id });
}

async function openOne(turn: Turn, { id: organisationId, name, slug }: { id: string; name: string; slug: string }) {
  const of = (role: "owner" | "admin") =>
    and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.role, role), eq(people.status, "active"));
  const columns = { id: people.id, email: people.email, locale: people.locale, firstName: people.firstName, lastName: people.lastName };
  const inOrder = [asc(people.createdAt), asc(people.id)] as const;
  const owners = await turn.db
    .select({ ...columns, bouncedAt: people.mailBouncedAt })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(of("owner"))
    .orderBy(...inOrder);
  const unreachable = isUnreachable(turn);
  const admins = await turn.db
    .select(columns)
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(of("admin"), unreachable && not(unreachable), isNull(people.mailBouncedAt)))
    .orderBy(...inOrder);
  const [owner] = owners;
  if (!owner) return;
  const successionId = turn.newId();
  const cause: SuccessionCause = owners.every(({ bouncedAt }) => bouncedAt !== null) ? "bounced" : "silent";
  const row = { id: successionId, organisationId, ownerId: owner.id, cause, status: "open", openedAt: turn.now } as const;
  await turn.db.insert(organisationSuccessions).values(row);
  const subject = { kind: "organisation", id: organisationId } as const;
  const until = later(turn.now, lastingUntil("successionNotice")).toISOString();
  for (const { email, locale, firstName, bouncedAt } of owners)
    if (bouncedAt === null) {
      const data = { firstName, organisation: name, path: paths(locale).people(slug), answerBy: until };
      await enqueueMail(turn, { template: "succession-owner", to: email, locale, data, subject });
    }
  const data = {
    organisation: name,
    person: `${owner.firstName} ${owner.lastName}`,
    cause,
    days: String(PORTAL_LENGTHS.successionNotice.n),
  };
  for (const { email, locale } of admins)
    await enqueueMail(turn, {
      template: "succession-asked",
      to: email,
      locale,
      data: { ...data, path: paths(locale).people(slug) },
      subject,
    });
  if (admins.length === 0)
    for (const { email, locale } of await administrators(turn))
      await enqueueMail(turn, {
        template: "succession-office",
        to: email,
        locale,
        data: { ...data, path: paths(locale).staffJoinRequests() },
        subject,
      });
  await record(turn, "organisation.succession_opened", subject, { successionId, cause, asked: admins.length > 0 ? "admins" : "office" });
}
