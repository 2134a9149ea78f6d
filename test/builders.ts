import { eq, sql } from "drizzle-orm";
import { clusterRoles, organisationPeople, people } from "#db/schema/access";
import { auditEvents, outbox } from "#db/schema/kernel";
import { organisations } from "#db/schema/organisations";
import { actorOf } from "#domain/access/reads";
import type { ClusterRole, OrganisationRole } from "#domain/access/state";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import { fold, personKey, slugOf } from "#domain/kernel/fold";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { transact } from "#domain/kernel/transact";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import type { OrganisationStatus } from "#domain/organisations/state";
import { isPostgres } from "#lib/env";
import { newId } from "#lib/ids";

const system = (): Context => context({ actor: { kind: "system", name: "test" } });
let n = 0;

/** A person who may sign in, with no role anywhere. */
export async function person(given: { email?: string; firstName?: string; lastName?: string } = {}) {
  const id = newId();
  const email = given.email ?? `person${++n}@example.org`;
  await transact(system(), async (ctx) => {
    await ctx.db.insert(people).values({
      id,
      clusterId: HOME_CLUSTER,
      email,
      emailKey: emailKey(email),
      nameKey: personKey({ firstName: given.firstName ?? "Ane", lastName: given.lastName ?? `Test${n}` }),
      firstName: given.firstName ?? "Ane",
      lastName: given.lastName ?? `Test${n}`,
      position: "Director",
      locale: "en",
      status: "active",
      createdAt: ctx.now,
    });
  });
  return id;
}

/** A context in which this person acts, with the roles they have now. */
export const as = async (personId: string, given: Parameters<typeof context>[0] = {}) =>
  context({ ...given, actor: await actorOf(system(), personId) });

/** A context of a new member of the cluster's staff. */
export async function staff(role: ClusterRole = "reviewer", given: Parameters<typeof person>[0] = {}) {
  const personId = await person(given);
  await transact(system(), async (ctx) => {
    await ctx.db.insert(clusterRoles).values({ personId, role, grantedAt: ctx.now });
  });
  return as(personId);
}

/** An organisation, active and unlisted, with nobody yet. */
export async function organisation(given: { name?: string; status?: OrganisationStatus } = {}) {
  const id = newId();
  const name = given.name ?? `Made-up Organisation ${++n}`;
  await transact(system(), async (ctx) => {
    await ctx.db.insert(organisations).values({
      id,
      clusterId: HOME_CLUSTER,
      slug: `${slugOf(name)}-${id.slice(0, 6)}`,
      name,
      nameKey: fold(name),
      aliases: [],
      status: given.status ?? "active",
      sectors: [],
      short: {},
      text: {},
      offers: {},
      needs: {},
      capabilities: [],
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 0,
    });
    await keepOrganisationKeys(ctx, id);
  });
  return id;
}

/** A context of a new person who acts for an organisation in a role. */
export async function member(organisationId: string, role: OrganisationRole = "owner") {
  const personId = await person();
  await actsFor(await as(personId), organisationId, role);
  return as(personId);
}

/** Somebody who is known already acts for an organisation too. */
export const actsFor = ({ actor }: Context, organisationId: string, role: OrganisationRole = "owner") =>
  transact(system(), async (ctx) => {
    const personId = actor.kind === "person" ? actor.personId : "";
    await ctx.db.insert(organisationPeople).values({ organisationId, personId, role, since: ctx.now });
  });

export const visitor = () => context();

/** The audit rows about a subject, oldest first. */
export const auditOf = async (subjectId: string) =>
  context()
    .db.select({ action: auditEvents.action, actorId: auditEvents.actorId, facts: auditEvents.facts })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, subjectId))
    .orderBy(auditEvents.seq);

/** The mails of the outbox to an address, in the order in which they were written. */
export const mailsTo = async (recipient: string) =>
  context()
    .db.select({ template: outbox.template, status: outbox.status, data: outbox.data, notBefore: outbox.notBefore, locale: outbox.locale })
    .from(outbox)
    .where(eq(outbox.recipient, recipient))
    .orderBy(isPostgres() ? sql`written` : sql`rowid`);
