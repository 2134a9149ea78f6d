import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { forget } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** The headings whose columns and words are remembered, and how to forget them. */
export async function Mappings({ mappings }: Pick<Loaded, "mappings">) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.mappings"), getLocale()]);
  if (mappings.length === 0) return null;
  return (
    <section className="sec">
      <h2>{t("title")}</h2>
      <ul className="imports-known">
        {mappings.map(({ headingsKey, headings, savedAt }) => (
          <li key={headingsKey}>
            <div>
              <span className="wrap-anywhere">{headings.filter(Boolean).join(BETWEEN_PARTS)}</span>
              <span className="meta block">{t("saved", { date: formatDate(savedAt, locale) })}</span>
            </div>
            <WordedForm action={forget} className="inline" prefix={`${headingsKey}-`}>
              <HiddenField name="headingsKey" value={headingsKey} />
              <SubmitButton className="btn quiet small">
                {t("forget")}
                <VisuallyHidden>: {headings.filter(Boolean).join(", ")}</VisuallyHidden>
              </SubmitButton>
            </WordedForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
