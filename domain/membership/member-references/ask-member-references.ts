import { eq } from "drizzle-orm";
import { memberReferences } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { MANAGER_ROLES, type OrganisationRole } from "#domain/access/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { Locale } from "#domain/kernel/state";
import { storedApplication } from "#domain/membership/application/stored-application";
import { askedPart, questionsOf } from "#domain/membership/definition/definition";
import { emailOrganisation, type OrganisationEmail } from "#domain/organisations/email-organisation";
import { lastingUntil } from "#domain/retention/lengths";
import { lettersInForce } from "#domain/review/letters/in-letter";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { paths } from "#lib/paths";
import { membersNamed } from "./members-named.ts";

/** Who of a member is asked. */
export const ASKED_ROLES: readonly OrganisationRole[] = [...MANAGER_ROLES, "contact"];
type Email = OrganisationEmail<"member-reference-asked">;

/** Asks by mail each member that the application names and that was not asked yet. Part of the verb that sends it. */
export async function askMemberReferences(turn: Turn, id: string) {
  const stored = await storedApplication(turn, id);
  if (!stored) return;
  const { definition, given, organisation, locale } = stored;
  const named = questionsOf(askedPart(definition, given))
    .filter(({ type }) => type === "organisations")
    .flatMap(({ key }) => given[key] ?? []);
  if (named.length === 0) return;
  const person = `${String(given.firstName)} ${String(given.lastName)}`;
  const letterIn = await lettersInForce(turn, "memberReference");
  for (const member of await membersNamed(turn, named)) {
    if (!("id" in member)) continue;
    const token = turn.newToken();
    const expiresAt = later(turn.now, lastingUntil("memberReferenceLink"));
    const [asked] = await turn.db
      .insert(memberReferences)
      .values({
        id: turn.newId(),
        applicationId: id,
        organisationId: member.id,
        tokenHash: tokenHash(token),
        askedAt: turn.now,
        expiresAt,
      })
      .onConflictDoNothing()
      .returning({ id: memberReferences.id });
    if (!asked) continue;
    const data = { organisation, person, member: member.name, until: expiresAt.toISOString() };
    const email = {
      template: "member-reference-asked",
      subject: { kind: "application", id },
      dataIn: (language: Locale) => ({ ...data, ...letterIn(language), path: paths(language).memberReference(token) }),
    } as const;
    const toPeople = await emailOrganisation(turn, member.id, email, ASKED_ROLES);
    const mails = toPeople.length > 0 ? toPeople : await emailContact(turn, member.id, email, locale);
    const [mailId] = mails;
    if (mailId) await turn.db.update(memberReferences).set({ mailId }).where(eq(memberReferences.id, asked.id));
    await record(
      turn,
      mailId ? "application.member_reference_asked" : "application.member_reference_not_asked",
      { kind: "application", id },
      { organisationId: member.id, mails: mails.length },
    );
  }
}

/** Where nobody speaks for an organisation, the address on its page is written to, if it has one. */
async function emailContact(turn: Turn, organisationId: string, { dataIn, ...email }: Email, locale: Locale) {
  const [row] = await turn.db.select({ to: organisations.contactEmail }).from(organisations).where(eq(organisations.id, organisationId));
  return row?.to ? [await enqueueMail(turn, { ...email, to: row.to, locale, data: dataIn(locale) })] : [];
}
