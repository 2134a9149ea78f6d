import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { paths } from "#lib/paths";
import type { Letter } from "../../letters/load.ts";

/** Which letter is sent with each decision, in each language. */
export async function LettersInForce({ letters }: { letters: Letter[] }) {
  const [s, t, r, locale] = await Promise.all([
    getTranslations("settings"),
    getTranslations("committee.letters"),
    getTranslations("review.languages"),
    getLocale(),
  ]);
  const name = ({ locale, version }: Letter) => `${r(locale)}: ${version === 0 ? t("standard") : t("version", { version })}`;
  const facts = LETTER_OUTCOMES.map((outcome) => ({
    term: t(`outcomes.${outcome}`),
    value: letters
      .filter((letter) => letter.outcome === outcome)
      .map((letter) => (
        <span key={letter.locale} className="block">
          {name(letter)}
        </span>
      )),
  }));
  return (
    <section className="sec stack">
      <h2>{s("rules.preview.letters")}</h2>
      <p>{s("rules.preview.lettersLead")}</p>
      <Facts look="kv" facts={facts} />
      <p>
        <a className="tap" href={paths(locale).staffLetters()}>
          {s("letters.edit")}
        </a>
      </p>
    </section>
  );
}
