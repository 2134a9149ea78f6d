import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";
import { issueLink, linkEnd } from "./issue-link.ts";

type Asker = { id: string; email: string; firstName: string };

/** Inside another verb's turn: mails a person a link that signs them in and leads to `returnTo`. */
export async function mailSignIn(turn: Turn, person: Asker, returnTo?: string) {
  const token = await issueLink(turn, { personId: person.id, purpose: "sign-in", returnTo });
  await enqueueMail(turn, {
    template: "sign-in",
    to: person.email,
    locale: turn.locale,
    data: { firstName: person.firstName, path: paths(turn.locale).signInConfirm(token), until: linkEnd(turn) },
    subject: { kind: "person", id: person.id },
  });
}
