import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { formatDate } from "#lib/format";
import type { FormAction } from "#lib/forms/form-state";

type Older = { id: string; version: number; at: Date };
/** `children`: what each form carries besides the version that it brings back. */
type Props = { older: Older[]; restore: FormAction; children: ReactNode };

/** What was in force before; each may become the draft again. */
export async function OlderVersions({ older, restore, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("settings.older"), getLocale()]);
  if (older.length === 0) return null;
  return (
    <section className="sec">
      <h2>{t("title")}</h2>
      <ul>
        {older.map(({ id, version, at }) => {
          const name = t("version", { version: String(version), date: formatDate(at, locale) });
          return (
            <li key={id} className="py-3">
              <p>{name}</p>
              <WordedForm action={restore} className="stack" prefix={`older-${version}-`}>
                {children}
                <HiddenField name="from" value={id} />
                <SubmitButton className="btn quiet small">
                  {t("restore")}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
