import { and, eq } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";
import type { Turn } from "../kernel/context.ts";
import type { StoredOrganisation } from "./facts.ts";

/** Tells an organisation's owners, each in their language, that staff hid it or showed it again. */
export async function mailOwners(turn: Turn, organisation: StoredOrganisation, told: { hidden: string } | "shown") {
  const owners = await turn.db
    .select({ email: people.email, locale: people.locale })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(and(eq(organisationPeople.organisationId, organisation.id), eq(organisationPeople.role, "owner"), eq(people.status, "active")));
  const name = organisation.profile.name;
  for (const { email, locale } of owners) {
    const common = { to: email, locale, subject: { kind: "organisation", id: organisation.id } } as const;
    if (told === "shown") {
      const data = { organisation: name, path: paths(locale).organisation(organisation.slug) };
      await enqueueMail(turn, { ...common, template: "organisation-shown", data });
    } else {
      const data = { organisation: name, reason: told.hidden, path: paths(locale).profile() };
      await enqueueMail(turn, { ...common, template: "organisation-hidden", data });
    }
  }
}
