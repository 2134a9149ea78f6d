import { useTranslations } from "next-intl";
import { SOURCES, type SourceKey } from "#domain/insight/cluster-facts";
import { useSourceLine } from "./source-line.tsx";

/** The articles of which something is said. */
const NOTED = ["echalliance", "naiz", "eitb"] as const;
const isNoted = (key: SourceKey): key is (typeof NOTED)[number] => (NOTED as readonly SourceKey[]).includes(key);

/** The articles that were read, each with what it leaves open. */
export function Sources() {
  const t = useTranslations("pages.about");
  const line = useSourceLine();
  return (
    <section className="sec">
      <h2>{t("sourcesTitle")}</h2>
      <ol className="cited">
        {(Object.keys(SOURCES) as SourceKey[]).map((key, n) => {
          const source = SOURCES[key];
          return (
            <li key={key} id={`source-${n + 1}`}>
              {"title" in source ? (
                <>
                  <a href={source.url}>
                    <cite lang="en">{source.title}</cite>
                  </a>
                  {`, ${line(key)}`}
                </>
              ) : (
                <a href={source.url} className="inline-flex min-h-6 items-center">
                  {line(key)}
                </a>
              )}
              {isNoted(key) ? <p className="meta">{t(`notes.${key}`)}</p> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
