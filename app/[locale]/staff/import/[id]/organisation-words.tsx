import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { StatusBadge } from "#components/ui/status-badge";
import { type LikelyOrganisation, likelyOrganisations } from "#domain/exchange/import/people/likely-organisations";
import type { FoundWord } from "#domain/exchange/import/suggest-columns";
import { mappedWord } from "#domain/exchange/import/word-codes";
import { formatNumber } from "#lib/format";
import { requestContext } from "#lib/requests/request-context";
import type { Loaded } from "./load.ts";

/** A form has at most so many fields; rows of the rest are skipped, or follow once these are told. */
const SHOWN = 40;

/** The organisations of a file of people that are not found: whoever tells one once tells it for all its rows. */
export async function OrganisationWords({ words, loaded: { file, named } }: { words: FoundWord[]; loaded: Loaded }) {
  const [t, w, locale, ctx] = await Promise.all([
    getTranslations("exchange.people.organisations"),
    getTranslations("exchange.import.words"),
    getLocale(),
    requestContext(),
  ]);
  const unknown = words.filter(({ word }) => !named.has(word) || named.get(word) === "several");
  if (unknown.length === 0) return null;
  const shown = unknown.slice(0, SHOWN);
  const likely = await likelyOrganisations(
    ctx,
    shown.map(({ word }) => word),
  );
  return (
    <section className="sec">
      <h2>{t("title", { n: unknown.length })}</h2>
      <p className="hint mb-3">{t("hint", { n: unknown.reduce((sum, { rows }) => sum + rows, 0) })}</p>
      <table className="flat words">
        <thead>
          <tr>
            <th scope="col">{w("word")}</th>
            <th scope="col" className="r">
              {w("rows")}
            </th>
            <th scope="col">{t("is")}</th>
            <th scope="col">{w("state")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ word, rows }, at) => (
            <tr key={word}>
              <th scope="row">
                <code>{word}</code>
              </th>
              <td data-l={w("rows")} className="r">
                {formatNumber(rows, locale)}
              </td>
              <td data-l={t("is")}>
                <HiddenField name={`values.organisation[${at}].word`} value={word} />
                <div>
                  <input
                    type="text"
                    name={`values.organisation[${at}].code`}
                    list={`likely-${at}`}
                    aria-label={t("isOf", { word })}
                    defaultValue={mappedWord(file.values, "organisation", word) ?? ""}
                  />
                  <datalist id={`likely-${at}`}>
                    {(likely.get(word) ?? []).map((one) => (
                      <option key={one.told} value={one.told}>
                        {inWords(one)}
                      </option>
                    ))}
                  </datalist>
                  {likely.get(word) ? (
                    <span className="meta block wrap-anywhere">
                      {t("likely", { names: (likely.get(word) ?? []).map(inWords).join("; ") })}
                    </span>
                  ) : null}
                </div>
              </td>
              <td data-l={w("state")}>
                <StatusBadge tone="warn">{named.has(word) ? t("several") : t("notHere")}</StatusBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unknown.length > shown.length ? <p className="meta">{w("others", { n: unknown.length - shown.length })}</p> : null}
    </section>
  );
}

/** Its name, and where another one has that too, its town and what to write. */
const inWords = ({ name, town, told }: LikelyOrganisation) =>
  told === name ? name : `${[name, town].filter(Boolean).join(", ")} (${told})`;
