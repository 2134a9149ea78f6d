import { emailAdministrators } from "#domain/access/administrators/email-administrators";
import type { Consortium } from "#domain/consortia/email-about-consortium";
import type { Turn } from "#domain/kernel/context";
import { paths } from "#lib/paths";
import { currentChecking } from "./checking.ts";

/** What is stored of a consortium that its coordinator keeps to those invited. */
export const KEPT_PRIVATE = { publishedAt: null, checkAskedAt: null, correction: null };

/** What is stored of a consortium that its coordinator wants to publish: it is published, or waits where the cluster's office checks it first. */
export async function publicationBegun(turn: Turn): Promise<{ publishedAt: Date | null; checkAskedAt: Date | null; correction: null }> {
  const { isChecked } = await currentChecking(turn);
  return { publishedAt: isChecked ? null : turn.now, checkAskedAt: isChecked ? turn.now : null, correction: null };
}

/** Emails the administrators of the cluster that a consortium waits for them, each in their own language. */
export const emailToCheck = (turn: Turn, { id, title }: Consortium, organisation: string) =>
  emailAdministrators(turn, {
    template: "consortium-to-check",
    subject: { kind: "consortium", id },
    dataIn: (locale) => ({ consortium: title, organisation, path: paths(locale).staffConsortia("waiting") }),
  });
