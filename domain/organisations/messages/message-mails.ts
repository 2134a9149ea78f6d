import { and, eq } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { paths } from "#lib/paths";
import type { Message } from "./message-rows.ts";

const reached = { email: people.email, locale: people.locale, firstName: people.firstName, lastName: people.lastName };
const subjectOf = ({ toId }: Message) => ({ kind: "organisation", id: toId }) as const;

export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) => `${firstName} ${lastName}`.trim();

export async function personReached(turn: Turn, personId: string) {
  const [found] = await turn.db
    .select(reached)
    .from(people)
    .where(and(eq(people.id, personId), eq(people.status, "active")));
  return found;
}

/** Each owner and admin gets the message by an email of their own, which names its sender and leads to the page where it is answered. */
export function mailReceivers(turn: Turn, message: Message, person: string) {
  const { toId, to, from, topic, text, id } = message;
  const data = { to: to.name, from: from.name, person, topic, message: text };
  return emailOrganisation(turn, toId, {
    template: "message-received",
    subject: subjectOf(message),
    dataIn: (locale) => ({ ...data, path: paths(locale).message(id) }),
  });
}

/** The sender learns the answer, by whom, and at which address they go on. */
export async function mailAnswer(turn: Turn, message: Message, answer: string, by: { name: string; email: string }) {
  const sender = await personReached(turn, message.senderId);
  if (!sender) return;
  const { locale, email } = sender;
  await enqueueMail(turn, {
    template: "message-answered",
    to: email,
    locale,
    data: {
      to: message.to.name,
      person: by.name,
      address: by.email,
      topic: message.topic,
      message: answer,
      path: paths(locale).message(message.id),
    },
    subject: subjectOf(message),
  });
}

export async function mailDecline(turn: Turn, message: Message) {
  const sender = await personReached(turn, message.senderId);
  if (!sender) return;
  const { locale, email } = sender;
  const data = { to: message.to.name, topic: message.topic, path: paths(locale).message(message.id) };
  await enqueueMail(turn, { template: "message-declined", to: email, locale, data, subject: subjectOf(message) });
}

/** The administrators of the cluster learn that there is something to read; the email does not hold it. */
export async function mailReport(turn: Turn, message: Message) {
  const office = await turn.db
    .select(reached)
    .from(clusterRoles)
    .innerJoin(people, eq(people.id, clusterRoles.personId))
    .where(and(eq(clusterRoles.role, "staffAdmin"), eq(people.status, "active"), eq(people.clusterId, turn.clusterId)));
  const { to, from, id } = message;
  for (const { email, locale } of office)
    await enqueueMail(turn, {
      template: "message-reported",
      to: email,
      locale,
      data: { to: to.name, from: from.name, path: paths(locale).staffReportedMessage(id) },
      subject: subjectOf(message),
    });
}
