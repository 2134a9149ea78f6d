import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { EXCHANGE_FIELDS, exchangeText, isExchangeField, withDraft } from "#domain/exchange/exchange-fields";
import { planRow } from "#domain/exchange/import/organisations/plan-row";
import { rowName } from "#domain/exchange/import/row-name";
import type { ImportAction } from "#domain/exchange/state";
import { paths } from "#lib/paths";
import { profileValue } from "../../../profile-value.ts";
import { fieldWords } from "../field-words.ts";
import type { Loaded } from "./load.ts";

/** A form has at most so many fields: the next ones come once these are decided. */
const SHOWN = 60;
const OPEN = 3;

type Row = Loaded["rows"][number];

/** Rows that may be an organisation that is here, or another row of the file: side by side, with what to do. */
export async function DoubtfulRows({ loaded }: { loaded: Loaded }) {
  const [t, reasons] = await Promise.all([getTranslations("exchange.import.doubtful"), getTranslations("duplicates.possible.reasons")]);
  const doubtful = loaded.rows
    .filter(({ isDoubtful }) => isDoubtful)
    .sort((a, b) => Number(a.decision !== null) - Number(b.decision !== null));
  if (doubtful.length === 0) return null;
  const shown = doubtful.slice(0, SHOWN);
  return (
    <section className="sec">
      <h2>{t("title", { n: doubtful.length })}</h2>
      {shown.map((row, n) => {
        const other = loaded.rows.find((one) => one.row === row.reason?.alike);
        const choices: Exclude<ImportAction, "invite">[] = row.matchId ? ["update", "create", "skip"] : ["create", "skip"];
        return (
          <details key={row.row} className="problem-group doubtful" open={n < OPEN}>
            <summary>
              <h3>{t("row", { row: String(row.row), name: rowName(loaded.file, row) })}</h3>
              <span className="hint">
                {row.matchId
                  ? t("like", { name: loaded.here.get(row.matchId)?.profile.name ?? "" })
                  : t("likeRow", { row: String(row.reason?.alike ?? ""), name: other ? rowName(loaded.file, other) : "" })}{" "}
                {[
                  ...(row.reason?.likeness ?? []).map((reason) => reasons(reason)),
                  ...(row.reason?.differs ?? []).map((field) => t(`differs.${field}`)),
                ].join(", ")}
              </span>
            </summary>
            <Compared row={row} loaded={loaded} />
            <fieldset className="choose-one">
              <legend className="sr-only">{t("legend", { row: String(row.row) })}</legend>
              <HiddenField name={`decisions[${n}].row`} value={row.row} />
              {choices.map((action) => (
                <label key={action} className="check">
                  <input
                    type="radio"
                    name={`decisions[${n}].action`}
                    value={action}
                    defaultChecked={action === (row.decision ?? row.action)}
                  />
                  <span>{t(`actions.${action}`)}</span>
                </label>
              ))}
            </fieldset>
          </details>
        );
      })}
      {doubtful.length > shown.length ? <p className="meta">{t("others", { n: doubtful.length - shown.length })}</p> : null}
    </section>
  );
}

/** The fields of which the row says something, with what is here and what it would be. */
async function Compared({ row, loaded: { file, here, rows } }: { row: Row; loaded: Loaded }) {
  const [t, value, fieldWord, locale] = await Promise.all([
    getTranslations("exchange.import.doubtful"),
    profileValue(),
    fieldWords(),
    getLocale(),
  ]);
  const { draft } = planRow(row, file.columns, file.values);
  const match = here.get(row.matchId ?? "");
  const other = rows.find((one) => one.row === row.reason?.alike);
  const others = other ? planRow(other, file.columns, file.values).draft : {};
  const after = match && withDraft(match, draft, (row.changes?.[file.rule] ?? []).filter(isExchangeField));
  const fields = EXCHANGE_FIELDS.filter((field) => field !== "slug" && (draft[field] || others[field]));
  const said = (field: (typeof fields)[number], text: string | undefined) =>
    text ? <span className="wrap-anywhere">{value(field, text)}</span> : <span className="meta">{t("nothing")}</span>;
  return (
    <>
      <table className="flat compared">
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("inFile")}</th>
            <th scope="col">{match ? t("here") : t("otherRow")}</th>
            {after ? (
              <th scope="col" className="if-updated">
                {t("after")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const now = match ? exchangeText(match, field) : others[field];
            const then = after ? exchangeText(after, field) : undefined;
            return (
              <tr key={field}>
                <th scope="row">{fieldWord(field)}</th>
                <td data-l={t("inFile")}>{said(field, draft[field])}</td>
                <td data-l={match ? t("here") : t("otherRow")}>{said(field, now)}</td>
                {after ? (
                  <td data-l={t("after")} className="if-updated">
                    {then !== now ? (
                      <span>
                        <ins>{said(field, then)}</ins> <span className="meta">{t("isNew")}</span>
                      </span>
                    ) : (
                      said(field, then)
                    )}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {match ? (
        <p className="mt-2">
          <a className="alone" href={paths(locale).organisation(match.slug)}>
            {t("seePage", { name: match.profile.name })}
          </a>
        </p>
      ) : null}
    </>
  );
}
