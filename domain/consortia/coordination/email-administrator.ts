import { administrators } from "#domain/access/administrators/administrators";
import type { Consortium } from "#domain/consortia/email-about-consortium";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";
import type { CoordinationAnswer } from "./input.ts";

type Told = { organisation: string; answer: CoordinationAnswer; next: "ask" | "nobody" };

/** Emails the administrator who asked a partner to coordinate what it answered, as long as they are one. */
export async function emailAdministrator(turn: Turn, { id, title, slug }: Consortium, personId: string, told: Told) {
  const asked = (await administrators(turn)).find((one) => one.personId === personId);
  if (!asked) return;
  const { email: to, locale } = asked;
  const data = { ...told, consortium: title, path: paths(locale).consortiumWorkspace(slug) };
  await enqueueMail(turn, { template: "coordination-answered", to, locale, data, subject: { kind: "consortium", id } });
}
