import { getTranslations } from "next-intl/server";
import type { Question } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";

/** What to have at hand before one begins. */
export async function WhatIsNeeded({ documents }: { documents: readonly Question[] }) {
  const [t, words] = await Promise.all([getTranslations("membership.apply.more.need"), questionWords("")]);
  return (
    <details className="fold">
      <summary>{t("title")}</summary>
      <div className="stack">
        <ul className="list-disc ps-5">
          <li>{t("number")}</li>
          {documents.map((document) => (
            <li key={document.key}>
              {words.name(document)}
              {words.hint(document) ? <span className="hint block">{words.hint(document)}</span> : null}
            </li>
          ))}
        </ul>
        <p>{t("documents")}</p>
      </div>
    </details>
  );
}
