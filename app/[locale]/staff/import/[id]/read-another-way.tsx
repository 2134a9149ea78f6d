import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { LOOKED_AT } from "#domain/exchange/import/find-headings";
import { sheetsOf } from "#domain/exchange/import/import-reads";
import { requestContext } from "#lib/requests/request-context";
import { read } from "../actions.ts";
import type { Loaded } from "./load.ts";

const LONG = 80;
const beginning = (cells: readonly string[]) => {
  const text = cells.filter(Boolean).join(", ");
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
};

/** In which row the headings are and which sheet is read, where the file could be read another way. */
export async function ReadAnotherWay({ loaded: { file } }: { loaded: Loaded }) {
  const [t, sheets] = await Promise.all([getTranslations("exchange.import.another"), requestContext().then((ctx) => sheetsOf(ctx, file))]);
  const lines = sheets.find(({ position }) => position === file.sheet)?.lines ?? [];
  const rows = lines.slice(0, Math.min(LOOKED_AT, lines.length - 1));
  if (rows.length + sheets.length <= 2) return null;
  return (
    <details className="fold mt-4">
      <summary>{t("title")}</summary>
      <WordedForm action={read} prefix="read-" className="form">
        <HiddenField name="importId" value={file.id} />
        {sheets.length > 1 ? (
          <div className="field">
            <label htmlFor="read-sheet">{t("sheet")}</label>
            <p className="hint" id="read-sheet-hint">
              {t("sheetHint")}
            </p>
            <select id="read-sheet" name="sheet" defaultValue={file.sheet ?? 0} aria-describedby="read-sheet-hint">
              {sheets.map(({ position, name, lines: { length } }) => (
                <option key={position} value={position}>
                  {t("sheetOf", { name, n: length })}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <HiddenField name="sheet" value={file.sheet ?? 0} />
        )}
        <div className="field">
          <label htmlFor="read-headings">{t("headings")}</label>
          <select id="read-headings" name="headingRow" defaultValue={file.headingRow ?? 1}>
            {rows.map(({ row, cells }) => (
              <option key={row} value={row}>
                {t("row", { row: String(row), text: beginning(cells) })}
              </option>
            ))}
          </select>
        </div>
        <SubmitButton className="btn quiet">{t("do")}</SubmitButton>
      </WordedForm>
    </details>
  );
}
