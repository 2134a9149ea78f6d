import { and, eq } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";
import type { OwnedAlone } from "./owned-alone.ts";

/** Inside the erasure of an organisation's only owner: a person who acts for it owns it from now on, and is told. */
export async function giveToOwner(turn: Turn, { organisationId, name, slug, candidates }: OwnedAlone[number], personId: string) {
  const of = and(eq(organisationPeople.organisationId, organisationId), eq(organisationPeople.personId, personId));
  await turn.db.update(organisationPeople).set({ role: "owner" }).where(of);
  const before = candidates.find((one) => one.personId === personId)?.role ?? "viewer";
  await record(turn, "person.role_changed", { kind: "person", id: personId }, { organisation: organisationId, role: [before, "owner"] });
  const [owner] = await turn.db
    .select({ email: people.email, locale: people.locale, firstName: people.firstName })
    .from(people)
    .where(eq(people.id, personId));
  if (!owner) return;
  await enqueueMail(turn, {
    template: "succession-made-owner",
    to: owner.email,
    locale: owner.locale,
    data: { firstName: owner.firstName, organisation: name, isBack: "no", path: paths(owner.locale).people(slug) },
    subject: { kind: "organisation", id: organisationId },
  });
}
