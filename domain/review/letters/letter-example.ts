import type { Locale } from "#domain/kernel/state";
import { lastingUntil } from "#domain/retention/lengths";
import type { LetterName } from "#domain/review/state";
import { later } from "#lib/clock";
import { paths } from "#lib/paths";
import type { Unworded } from "./in-letter.ts";
import type { LETTERS } from "./letter.ts";

/** Whom and what a made-up email is about, in the words of its language; `text` is what a reviewer writes. */
export type LetterExample = { firstName: string; person: string; organisation: string; member: string; inviter: string; text: string };
type Given = LetterExample & { locale: Locale; now: Date; answerBy: Date };
type ExampleData = { [N in LetterName]: Unworded<(typeof LETTERS)[N]["template"]>["data"] };

/** The values of a letter's email for a made-up application. Its links lead nowhere. */
export function letterExample<N extends LetterName>(name: N, given: Given): ExampleData[N] {
  const { firstName, organisation, person, member, inviter, text, locale, now } = given;
  const to = paths(locale);
  const applicant = { firstName, organisation, reference: "BHC-2026-0000-0000" };
  const path = to.applyStatus(applicant.reference);
  const link = { path: to.applyLink("preview"), until: later(now, lastingUntil("applicationLink")).toISOString() };
  const invited = { path: to.invitation("preview"), until: later(now, lastingUntil("invitationLink")).toISOString() };
  const again = later(now, lastingUntil("invitation")).toISOString();
  const asked = { ...applicant, message: text, points: "", answerBy: given.answerBy.toISOString(), path };
  const examples: ExampleData = {
    confirm: { ...applicant, path: to.applyConfirm("preview"), until: link.until },
    begun: { ...applicant, ...link },
    draftEnds: { ...applicant, path: link.path, until: later(now, lastingUntil("draftReminder")).toISOString() },
    received: { ...applicant, path, answerBy: asked.answerBy },
    changesAsked: asked,
    changesDue: asked,
    withdrawn: applicant,
    approved: { ...applicant, ...invited },
    refused: { ...applicant, reason: text, again, path },
    reopened: { ...applicant, was: "refused", path },
    tooEarly: { ...applicant, again },
    collaborator: { ...applicant, person, may: "comment", path: to.applyJoin("preview"), until: invited.until },
    memberReference: { organisation, person, member, path: to.memberReference("preview"), until: link.until },
    invitation: { organisation, inviter, role: "editor", ...invited },
  };
  return examples[name];
}
