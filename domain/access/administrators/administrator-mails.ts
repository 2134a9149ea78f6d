import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import type { AdministratorChange } from "#domain/access/state";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";
import { type AdministratorProposal, proposalEnds } from "./administrator-proposals.ts";
import { emailAdministrators } from "./email-administrators.ts";

async function known(turn: Turn, personId: string) {
  const [person] = await turn.db
    .select({ firstName: people.firstName, lastName: people.lastName, email: people.email, locale: people.locale })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw new Error("a proposal is about somebody who is there");
  return { ...person, name: `${person.firstName} ${person.lastName}` };
}
const nameOfActor = ({ actor }: Turn) => (actor.kind === "person" ? actor.name : "");

/** Asks the other administrators. Whoever is to lose the right hears of it when it is done, not while they could still use it against this. */
export async function tellOfProposal(
  turn: Turn,
  { id, personId, change, askedAt }: Pick<AdministratorProposal, "id" | "personId" | "change" | "askedAt">,
) {
  const { name: person } = await known(turn, personId);
  const shared = { person, change, author: nameOfActor(turn), answerBy: proposalEnds(askedAt).toISOString() };
  await emailAdministrators(turn, {
    template: "administrator-proposed",
    subject: { kind: "person", id },
    dataIn: (locale) => ({ ...shared, path: paths(locale).staffPerson(personId) }),
    isFor: (to) => to !== actorId(turn.actor) && to !== personId,
  });
}

/** Tells all the other administrators what was confirmed; whoever proposed it, that it was declined. */
export async function tellOfAnswer(turn: Turn, { id, personId, askedBy }: AdministratorProposal, answer: AdministratorChange | "declined") {
  const { name: person } = await known(turn, personId);
  await emailAdministrators(turn, {
    template: "administrator-answered",
    subject: { kind: "person", id },
    dataIn: (locale) => ({ person, answer, author: nameOfActor(turn), path: paths(locale).staffPerson(personId) }),
    isFor: (to) => (answer === "declined" ? to === askedBy : to !== actorId(turn.actor) && to !== personId),
  });
}

/** Tells the person what they may now do, or no longer. */
export async function tellThePerson(turn: Turn, { id, personId, change }: AdministratorProposal) {
  const { firstName, email, locale } = await known(turn, personId);
  const to = paths(locale);
  const path = change === "make" ? to.staffPeople() : to.account();
  const data = { firstName, change, path };
  await enqueueMail(turn, { template: "administrator-changed", to: email, locale, data, subject: { kind: "person", id } });
}
