import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { LetterForm } from "./letter-form.tsx";
import { loadLetters } from "./load.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("committee.letters"))("title"), robots: { index: false } };
}

/** The letters of the decisions, in each language that an applicant may have chosen. */
export default guarded(async function Letters() {
  const [t, r, c, s, locale, letters] = await Promise.all([
    getTranslations("committee.letters"),
    getTranslations("review"),
    getTranslations("common"),
    getTranslations("settings"),
    getLocale(),
    loadLetters(),
  ]);
  if (!letters) {
    status(404);
    return <NotFound />;
  }
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs label={c("nav.here")} trail={[{ href: paths(locale).staffSettings(), text: s("title") }]} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-6">{t("lead")}</p>
      {LETTER_OUTCOMES.map((outcome) => (
        <section key={outcome} className="mt-8">
          <h2>{t(`outcomes.${outcome}`)}</h2>
          {letters
            .filter((letter) => letter.outcome === outcome)
            .map((letter) => (
              <LetterForm
                key={letter.locale}
                letter={letter}
                title={`${r(`languages.${letter.locale}`)}, ${letter.version === 0 ? t("standard") : t("version", { version: letter.version })}`}
              />
            ))}
        </section>
      ))}
    </div>
  );
});
