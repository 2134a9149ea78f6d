import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { LetterName } from "#domain/review/state";
import { paths } from "#lib/paths";
import type { Letter } from "./load.ts";

type Props = { letters: readonly Letter[]; open: Letter };

const GROUPS = {
  open: ["confirm", "begun", "draftEnds", "received", "changesAsked", "changesDue", "withdrawn"],
  decision: ["approved", "refused", "reopened", "tooEarly"],
  people: ["collaborator", "memberReference", "invitation"],
} as const satisfies Record<string, readonly LetterName[]>;
const ICONS = { draft: "pencil", own: "check" } as const;

/** Every letter by when it is sent, and in which languages it has words of the cluster's own. */
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
                      .filter((letter) => letter.name === name && (letter.draft || letter.own))
                      .map(({ locale, draft }) => {
                        const state = draft ? "draft" : "own";
                        return (
                          <span key={locale} className={state}>
                            <Icon name={ICONS[state]} size={12} /> <abbr title={languages(locale)}>{locale.toUpperCase()}</abbr>
                            <VisuallyHidden>: {e(`states.${state}`)}</VisuallyHidden>
                          </span>
                        );
                      })}
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
