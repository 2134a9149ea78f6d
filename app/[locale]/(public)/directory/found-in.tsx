import { InLanguage } from "#components/organisation/in-language";
import { Hits } from "#components/search/hits";
import type { Locale } from "#domain/kernel/state";
import type { Reason } from "#domain/organisations/directory/reasons";
import { SHORTEST_BEGUN, SHORTEST_BEGUN_NAME } from "#domain/search/state";
import { aroundHit } from "#lib/format/hits";

type Props = { label: string; said: Reason["said"]; terms: string[]; locale: Locale; marks: Record<Locale, string> };

/** Where a search found what the card does not show, with the words around it; what is in another language says so. */
export function FoundIn({ label, said, terms, locale, marks }: Props) {
  if (!said) return label;
  const isName = !("lang" in said);
  const marking = { anywhere: isName, shortest: isName ? SHORTEST_BEGUN_NAME : SHORTEST_BEGUN };
  const hits = <Hits text={aroundHit(said.text, terms, marking)} terms={terms} {...marking} />;
  return (
    <>
      {label}{" "}
      {"lang" in said ? (
        <InLanguage lang={said.lang} locale={locale} mark={marks[said.lang]}>
          {hits}
        </InLanguage>
      ) : (
        hits
      )}
    </>
  );
}
