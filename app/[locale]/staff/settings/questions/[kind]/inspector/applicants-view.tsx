import { getLocale, getTranslations } from "next-intl/server";
import { type ApplicationField, isTyped } from "#domain/membership/application/application-fields";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { AskedDocument } from "../../../../../(apply)/apply/tasks/[reference]/asked-document.tsx";
import { QuestionField } from "../../../../../(apply)/apply/tasks/[reference]/question-field.tsx";
import { LiveWords } from "./live-words.tsx";

type Props = { kind: string; field: ApplicationField };

/** A question as the applicant sees it, drawn by what draws it for applicants. Its words follow what is typed. */
export async function ApplicantsView({ kind, field }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("editors.inspector"), questionWords("ES"), getLocale()]);
  const shown = {
    label: <LiveWords name="label" text={words.label(field)} />,
    hint: <LiveWords name="hint" text={words.hint(field) ?? ""} />,
  };
  return (
    <section className="applicants-view" aria-label={t("asked")}>
      <header>
        <h2>{t("asked")}</h2>
        <a href={paths(locale).staffPreview(kind)}>{t("whole")}</a>
      </header>
      <div className="form question">
        {isTyped(field) ? (
          <QuestionField field={field} country="ES" heading={false} shown={shown} />
        ) : field.type === "organisations" ? (
          <>
            <h3>{shown.label}</h3>
            <p className="hint">{shown.hint}</p>
          </>
        ) : (
          <fieldset disabled>
            <AskedDocument field={field} country="ES" alone={false} given={[]} />
          </fieldset>
        )}
      </div>
    </section>
  );
}
