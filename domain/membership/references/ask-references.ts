import { and, eq, inArray } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { applicationReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { OrganisationRole } from "#domain/access/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import { storedApplication } from "#domain/membership/application/stored-application";
import { askedPart, questionsOf } from "#domain/membership/definition/definition";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { paths } from "#lib/paths";
import { membersNamed } from "./members-named.ts";

const ASKED: OrganisationRole[] = ["owner", "admin", "contact"];

/** Asks by mail each member that the application names and that was not asked yet. Part of the verb that sends it. */
export async function askReferences(turn: Turn, id: string) {
  const stored = await storedApplication(turn, id);
  if (!stored) return;
  const { definition, given, organisation, locale } = stored;
  const named = questionsOf(askedPart(definition, given))
    .filter(({ type }) => type === "organisations")
    .flatMap(({ key }) => given[key] ?? []);
  if (named.length === 0) return;
  const person = `${String(given.firstName)} ${String(given.lastName)}`;
  for (const member of await membersNamed(turn, named)) {
    if (!("id" in member)) continue;
    const token = turn.newToken();
    const expiresAt = later(turn.now, lastingUntil("referenceLink"));
    const [asked] = await turn.db
      .insert(applicationReferences)
      .values({
        id: turn.newId(),
        applicationId: id,
        organisationId: member.id,
        tokenHash: tokenHash(token),
        askedAt: turn.now,
        expiresAt,
      })
      .onConflictDoNothing()
      .returning({ id: applicationReferences.id });
    if (!asked) continue;
    const data = { organisation, person, member: member.name, until: expiresAt.toISOString() };
    const mails: string[] = [];
    for (const to of await reached(turn, member.id, locale))
      mails.push(
        await enqueueMail(turn, {
          template: "reference-asked",
          to: to.email,
          locale: to.locale,
          data: { ...data, path: paths(to.locale).reference(token) },
          subject: { kind: "application", id },
        }),
      );
    const [mailId] = mails;
    if (mailId) await turn.db.update(applicationReferences).set({ mailId }).where(eq(applicationReferences.id, asked.id));
    await record(turn, "application.reference_asked", { kind: "application", id }, { organisationId: member.id, mails: mails.length });
  }
}

/** Those who speak for an organisation; where nobody does, the address on its page. */
async function reached(turn: Turn, organisationId: string, locale: Locale) {
  const speaking = await turn.db
    .select({ email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(eq(organisationPeople.organisationId, organisationId), inArray(organisationPeople.role, ASKED), eq(people.status, "active")),
    );
  if (speaking.length > 0) return speaking;
  const [row] = await turn.db.select({ email: organisations.contactEmail }).from(organisations).where(eq(organisations.id, organisationId));
  return row?.email ? [{ email: row.email, locale }] : [];
}
