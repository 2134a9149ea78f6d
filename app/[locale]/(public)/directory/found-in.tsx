import { Hits } from "#components/ui/hits";
import type { Locale } from "#domain/kernel/state";
import type { Reason } from "#domain/organisations/directory/reasons";
import { aroundHit } from "#lib/format/hits";

type Props = { label: string; said: Reason["said"]; terms: string[]; locale: Locale };

/** Where a search found what the card does not show, with the words around it. */
export function FoundIn({ label, said, terms, locale }: Props) {
  if (!said) return label;
  const lang = "lang" in said && said.lang !== locale ? said.lang : undefined;
  return (
    <>
      {label}{" "}
      <span lang={lang}>
        <Hits text={aroundHit(said.text, terms)} terms={terms} anywhere={!("lang" in said)} />
      </span>
    </>
  );
}
