import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import type { ImportSubject } from "#domain/exchange/state";
import { fileField } from "#lib/files/file-fields";
import { MAX_MB } from "#lib/files/receive-files";
import { uploadAnswer } from "#lib/files/upload-answer";
import { paths } from "#lib/paths";
import { MAX_ROWS } from "#lib/tables/table";

const NAME = fileField("import");
/** `subject`: what is chosen at first. */
type Props = { refused: unknown; subject: ImportSubject; subjects: readonly ImportSubject[] };

/** The form for a file: one button, the same with scripts and without. A file can be dropped on the box too. */
export async function ChooseFile({ refused, subject, subjects }: Props) {
  const [t, form, locale] = await Promise.all([getTranslations("exchange.import.choose"), getTranslations("common.form"), getLocale()]);
  const to = paths(locale);
  const answer = await uploadAnswer("import", refused, locale);
  const problem = answer.status === "invalid" ? answer.problems[0]?.text : undefined;
  const chosen = answer.status === "invalid" ? answer.values[NAME] : undefined;
  return (
    <section className="sec stack">
      <h2>{t("title")}</h2>
      {problem ? (
        <div role="alert" className="summary">
          <h2>{form("problem")}</h2>
          <ul>
            <li>
              <a href={`#${NAME}`}>{problem}</a>
            </li>
          </ul>
        </div>
      ) : null}
      <form method="post" action={to.staffImportFile()} encType="multipart/form-data" className="form">
        {subjects.length > 1 ? (
          <fieldset className="field">
            <legend>{t("contents")}</legend>
            {subjects.map((one) => (
              <label key={one} className="check">
                <input type="radio" name="subject" value={one} defaultChecked={one === subject} />
                <span>
                  {t(`subjects.${one}`)}
                  <span className="hint block">{t(`subjectHints.${one}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <div className={problem ? "field bad" : "field"}>
          <label htmlFor={NAME}>{t("label")}</label>
          <p className="hint" id="file-hint">
            {t("hint", { most: String(MAX_MB), rows: MAX_ROWS })}
          </p>
          {problem ? (
            <p className="err" id="file-problem">
              {problem}
            </p>
          ) : null}
          {chosen ? (
            <p className="meta wrap-anywhere">
              {t("notRead")} {String(chosen)}
            </p>
          ) : null}
          <input
            id={NAME}
            name={NAME}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,.jsonl,.gz,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={problem ? "file-hint file-problem" : "file-hint"}
            aria-invalid={problem ? true : undefined}
          />
        </div>
        <div className="row">
          <Button>{t("read")}</Button>
          {subjects.map((one) => (
            <a key={one} className="alone" href={to.staffImportTemplate(one)}>
              {t(`templates.${one}`)}
            </a>
          ))}
        </div>
      </form>
    </section>
  );
}
