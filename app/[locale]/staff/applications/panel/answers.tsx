import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import type { PanelView } from "#domain/review/application/review-reads";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";

/** What is read at a glance, in this order; the full page has the rest. */
const MAIN = ["identifier", "website", "town", "people", "founded", "nature", "centre", "feeCategory"];
const LONG = ["capabilities", "lines", "groups", "services", "offers", "needs"];

/** The main answers in a few lines, and what came with them. */
export async function PanelAnswers({ application }: { application: PanelView }) {
  const [t, words, locale] = await Promise.all([getTranslations("queue.panel"), questionWords(application.country), getLocale()]);
  const { id, fields, documents, may } = application;
  const all = fields.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  const said = (keys: string[]) =>
    keys.flatMap((key) => {
      const field = all.find((one) => one.key === key);
      const value = field ? words.answer(field, field.answer) : "";
      return field && value ? [{ term: words.name(field), value }] : [];
    });
  const [facts, long] = [said(MAIN), said(LONG)];
  return (
    <>
      {facts.length + long.length > 0 ? <h3>{t("answers")}</h3> : null}
      {facts.length > 0 ? <Facts facts={facts} /> : null}
      {long.map(({ term, value }) => (
        <p key={term} className="given brief wrap-anywhere">
          <b>{term}:</b> {value}
        </p>
      ))}
      {documents.length > 0 ? (
        <>
          <h3>{t("documents")}</h3>
          <ul className="sim">
            {documents.map(({ id: document, question, name }) => (
              <li key={document} className="wrap-anywhere">
                {words.name({ key: question, type: "document" })}:{" "}
                {may.read === true ? (
                  <a className="alone" href={paths(locale).staffDocumentBeside(id, document)}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
