import { getLocale, getTranslations } from "next-intl/server";
import type { Outcome } from "#domain/kernel/outcome";
import type { TwoAnswers } from "#domain/membership/application/save-page";
import { formatDateTime } from "#lib/format";
import { questionWords } from "#lib/forms/question-words";
import { loadFields } from "./load.ts";

/** A question that two people answered at once, in words. */
export type AnsweredTwice = { name: string; theirs: string; mine: string };

/** A conflict with its sentence (`said`: who saved what and when) and both answers of each question (`answers`, JSON) in the reader's words. */
export async function conflictInWords<T>(outcome: Outcome<T>, reference: string): Promise<Outcome<T>> {
  if (outcome.ok || outcome.refusal !== "conflict" || !outcome.details) return outcome;
  const [t, locale, fields] = await Promise.all([getTranslations("membership.question.conflict"), getLocale(), loadFields(reference)]);
  const words = await questionWords(fields?.country ?? "");
  const { by = "", at = "", answers = "[]", version = "" } = outcome.details;
  const questions = fields?.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields)) ?? [];
  const twice = (JSON.parse(answers) as TwoAnswers[]).flatMap(({ key, theirs, mine }): AnsweredTwice[] => {
    const question = questions.find((one) => one.key === key);
    const shown = (answer: TwoAnswers["mine"]) => (question && words.answer(question, answer)) || t("empty");
    return question ? [{ name: words.name(question), theirs: shown(theirs), mine: shown(mine) }] : [];
  });
  const when = at ? formatDateTime(new Date(at), locale) : "";
  const said = by ? t("saved", { by, when }) : t("savedElsewhere", { when });
  return { ...outcome, details: { version, said, answers: JSON.stringify(twice) } };
}
