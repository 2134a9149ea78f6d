import { render } from "@react-email/render";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { Layout } from "./layout.tsx";
import { letterOf } from "./letter-of.ts";
import { textPart } from "./text-part.ts";

type Asked = { template: MailTemplate; locale: Locale; data: Record<string, string>; origin: string; isDemo?: boolean };
export type Rendered = {
  subject: string;
  html: string;
  text: string;
  sender: string;
  oneClickStop?: string | undefined;
  choice?: string | undefined;
};

/** An email of the outbox in the recipient's language, as HTML and as text. */
export async function renderMail(asked: Asked): Promise<Rendered> {
  const letter = letterOf(asked);
  const { subject, cluster: sender, oneClickStop, choice } = letter;
  return { subject, html: await render(<Layout {...letter} />), text: textPart(letter), sender, oneClickStop, choice };
}
