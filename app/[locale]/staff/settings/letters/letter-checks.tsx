import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { REVIEW_LIMITS } from "#domain/review/input";
import { type LetterValues, SUBJECT_LIMIT } from "#domain/review/letters/letter";
import { languageState } from "./language-state.ts";
import type { Letter } from "./load.ts";
import { TypedChecks } from "./typing/typed-checks.tsx";

const HEADING = "letter-checks";

type Props = { letter: Letter; letters: readonly Letter[]; values: LetterValues };

/** What is checked of a letter: its own words as they are typed, and how those in the other languages compare. */
export async function LetterChecks({ letter, letters, values }: Props) {
  const [t, languages] = await Promise.all([getTranslations("editors.letters.checks"), getTranslations("review.languages")]);
  const { name, subject, body, stamp } = letter;
  const limits = { subject: SUBJECT_LIMIT, body: REVIEW_LIMITS.letter };
  const words = {
    placeholders: { fine: t("placeholders.fine"), lacks: t("placeholders.lacks") },
    needs: { fine: t("needs.fine"), lacks: t("needs.lacks") },
    subject: { fine: t("subject.fine"), lacks: t("subject.lacks", { most: limits.subject }) },
    body: { fine: t("body.fine"), lacks: t("body.lacks", { most: limits.body }) },
  };
  const apart = (["unlike", "older"] as const).flatMap((state) => {
    const found = letters.filter((each) => each.name === name && languageState(each, letters) === state);
    return found.length > 0 ? [{ state, text: found.map(({ locale }) => languages(locale)).join(", ") }] : [];
  });
  const lacks = <Icon name="triangle-exclamation-point" size={16} />;
  return (
    <section className="letter-checks" aria-labelledby={HEADING}>
      <h3 id={HEADING}>{t("title")}</h3>
      <TypedChecks
        key={stamp}
        {...{ name, subject, body, values, limits, words }}
        icons={{ fine: <Icon name="check" size={16} />, lacks }}
      />
      {apart.length > 0 ? (
        <ul className="checks">
          {apart.map(({ state, text }) => (
            <li key={state} className="lacks">
              {lacks}
              <span>
                {t(state)} {text}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
