import { getTranslations } from "next-intl/server";
import { IMPORT_RULES } from "#domain/exchange/state";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import type { Loaded } from "./load.ts";

/** Whether the file fills what is empty, or wins; with how many fields change. And what can be done if it goes wrong. */
export async function RuleChoice({ loaded: { file, rows } }: { loaded: Loaded }) {
  const [t, of] = await Promise.all([getTranslations("exchange.import.rule"), getTranslations(`exchange.import.rule.${file.subject}`)]);
  const updates = rows.filter(({ action }) => action === "update");
  const fields = (rule: (typeof IMPORT_RULES)[number]) => updates.reduce((sum, { changes }) => sum + (changes?.[rule].length ?? 0), 0);
  // A row that may be here already can still become one of them.
  const isMatched = rows.some(({ action, matchId }) => action === "update" || matchId);
  return (
    <section className="sec rule-and-undo">
      {isMatched ? (
        <fieldset>
          <legend>
            <h2>{t("title")}</h2>
          </legend>
          {IMPORT_RULES.map((rule) => (
            <label key={rule} className="check">
              <input type="radio" name="rule" value={rule} defaultChecked={rule === file.rule} />
              <span>
                <b>{t(rule)}</b>
                <span className="hint block">{of(`${rule}Text`, { n: fields(rule) })}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <input type="radio" name="rule" value={file.rule} defaultChecked hidden />
      )}
      <div>
        <h2>{t("undoTitle")}</h2>
        <p>{of("undoText", { hours: String(PORTAL_LENGTHS.importUndo.n) })}</p>
        <p className="meta mt-2">{of("hidden")}</p>
      </div>
    </section>
  );
}
