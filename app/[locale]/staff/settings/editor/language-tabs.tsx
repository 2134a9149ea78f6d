import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { LOCALES, type Locale } from "#domain/kernel/state";

type Tab = { lacks: boolean; fields: ReactNode };
/** `name`: of these tabs, unlike that of any others on the page. */
type Props = { name: string; of: Record<Locale, Tab>; marked?: boolean };

/** The fields of a text in one language at a time: a tab for each, which says whether that language lacks something. Works without scripts. */
export async function LanguageTabs({ name, of, marked = true }: Props) {
  const [t, languages, locale] = await Promise.all([
    getTranslations("editors.inspector"),
    getTranslations("review.languages"),
    getLocale(),
  ]);
  return (
    <div className="language-tabs">
      <fieldset>
        <legend className="vh">{t("tab")}</legend>
        {LOCALES.map((each) => (
          <label key={each} className={of[each].lacks ? "lacks" : undefined}>
            {/* Of no form: which tab is open is not sent. */}
            <input type="radio" form="tabs" name={name} data-language={each} defaultChecked={each === locale} />
            {marked ? <Icon name={of[each].lacks ? "triangle-exclamation-point" : "check"} size={14} /> : null}
            <span>
              {languages(each)}
              {of[each].lacks ? <b>: {t("lacksText")}</b> : null}
            </span>
          </label>
        ))}
      </fieldset>
      {LOCALES.map((each) => (
        <div key={each} className={`form ${each}`}>
          {of[each].fields}
        </div>
      ))}
    </div>
  );
}
