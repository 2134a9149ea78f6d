import { getTranslations } from "next-intl/server";
import type { Question } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";

/** What a question said and says, and which answers came and went, in the reader's language. */
export async function Reworded({ before, after }: { before: Question; after: Question }) {
  const [t, words] = await Promise.all([getTranslations("settings.changes.said"), questionWords("ES")]);
  const keys = (question: Question) => question.options?.map(({ key }) => key) ?? [];
  const named = (of: Question, key: string) => words.option(of, key);
  const pairs: [string, string][] = [
    [words.label(before), words.label(after)],
    [words.hint(before) ?? "", words.hint(after) ?? ""],
    ...keys(before)
      .filter((key) => keys(after).includes(key))
      .map((key): [string, string] => [named(before, key), named(after, key)]),
  ];
  const lines = [
    ...pairs
      .filter(([was, is]) => was !== is)
      .map(([was, is]) => (was && is ? t("now", { before: was, after: is }) : was ? t("gone", { words: was }) : t("new", { words: is }))),
    ...keys(before)
      .filter((key) => !keys(after).includes(key))
      .map((key) => t("answerGone", { answer: named(before, key) })),
    ...keys(after)
      .filter((key) => !keys(before).includes(key))
      .map((key) => t("answerNew", { answer: named(after, key) })),
  ];
  return (
    <ul className="meta">
      {(lines.length > 0 ? [...new Set(lines)] : [t("elsewhere")]).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
