import { getLocale, getTranslations } from "next-intl/server";
import type { LetterName } from "#domain/review/state";
import { paths } from "#lib/paths";
import { LanguageMark } from "./language-mark.tsx";
import { languageState } from "./language-state.ts";
import type { Letter } from "./load.ts";

type Props = { letters: readonly Letter[]; open: Letter };

const GROUPS = {
  open: ["confirm", "begun", "draftEnds", "received", "changesAsked", "changesDue", "withdrawn"],
  decision: ["approved", "refused", "reopened", "tooEarly"],
  people: ["collaborator", "memberReference", "invitation"],
} as const satisfies Record<string, readonly LetterName[]>;

/** Every letter by when it is sent, and how its words in each language compare with the others. */
export async function LetterList({ letters, open }: Props) {
  const [t, e, languages, locale] = await Promise.all([
    getTranslations("committee.letters"),
    getTranslations("editors.letters"),
    getTranslations("review.languages"),
    getLocale(),
  ]);
  return (
    <nav aria-label={t("title")} className="letter-list">
      <details>
        <summary className="btn quiet small">{e("choose")}</summary>
        {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
          <section key={group} aria-labelledby={`letters-${group}`}>
            <h2 id={`letters-${group}`}>{e(`groups.${group}`)}</h2>
            <ul>
              {GROUPS[group].map((name) => (
                <li key={name}>
                  <a href={paths(locale).staffLetters(name, open.locale)} aria-current={name === open.name ? "page" : undefined}>
                    {e(`names.${name}`)}
                  </a>
                  <span className="meta">
                    {letters
                      .filter((letter) => letter.name === name)
                      .map((letter) => (
                        <LanguageMark key={letter.locale} state={languageState(letter, letters)}>
                          <abbr title={languages(letter.locale)}>{letter.locale.toUpperCase()}</abbr>
                        </LanguageMark>
                      ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  );
}
