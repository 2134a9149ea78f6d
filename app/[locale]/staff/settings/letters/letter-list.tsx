import { getLocale, getTranslations } from "next-intl/server";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { paths } from "#lib/paths";
import type { Letter } from "./load.ts";

type Props = { letters: readonly Letter[]; open: Letter };

/** Every letter, and in which languages it has words of the cluster's own. */
export async function LetterList({ letters, open }: Props) {
  const [t, e, languages, locale] = await Promise.all([
    getTranslations("committee.letters"),
    getTranslations("editors.letters"),
    getTranslations("review.languages"),
    getLocale(),
  ]);
  return (
    <nav aria-label={t("title")} className="letter-list">
      <ul>
        {LETTER_OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <a href={paths(locale).staffLetters(outcome, open.locale)} aria-current={outcome === open.outcome ? "page" : undefined}>
              {t(`outcomes.${outcome}`)}
            </a>
            <span className="meta">
              {letters
                .filter((letter) => letter.outcome === outcome)
                .map(({ locale, draft, version }) =>
                  e("state", { language: languages(locale), state: draft ? "draft" : version > 0 ? "own" : "standard" }),
                )
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
