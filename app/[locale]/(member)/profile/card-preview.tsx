"use client";
import { useEffect, useRef, useState } from "react";
import { InLanguage } from "#components/organisation/in-language";
import { OrganisationCard } from "#components/organisation/organisation-card";
import { ValueChain } from "#components/organisation/value-chain";
import type { Locale } from "#domain/kernel/state";
import { SECTORS, type Sector, STATED } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import type { Typed } from "../../../../components/form/draft/draft-store.ts";
import { typedIn } from "../../../../components/form/typed/in-form.ts";

export type PreviewWords = {
  title: string;
  lead: string;
  chain: string;
  sector: Record<Sector, string>;
  /** The words of a kind or region. */
  codes: Record<string, string>;
  mark: Record<(typeof STATED)[number], string>;
  inLanguage: Record<Locale, string>;
};
type Props = {
  /** What is saved, under the names of the form's fields. */
  saved: Typed;
  /** The languages in which a text is looked for, the reader's first. */
  languages: Locale[];
  href: string;
  logo: { src: string; altText: string } | undefined;
  words: PreviewWords;
};

const TITLE = "preview-title";

/** How the directory will show the profile: as it is saved, and with scripts as it is typed. The directory has what everyone may read and nothing else. */
export function CardPreview({ saved, languages, href, logo, words }: Props) {
  const place = useRef<HTMLElement>(null);
  const [now, setNow] = useState(saved);
  useEffect(() => {
    const form = place.current?.closest("form");
    const read = () => form && setNow({ ...saved, ...typedIn(form) });
    read();
    form?.addEventListener("input", read);
    form?.addEventListener("change", read);
    return () => {
      form?.removeEventListener("input", read);
      form?.removeEventListener("change", read);
    };
  }, [saved]);
  const isPublic = (name: string) => (now[`visibility.${name}`]?.[0] ?? "public") === "public";
  const line = (name: string) => (isPublic(name) ? (now[name]?.[0]?.trim() ?? "") : "");
  const written = (name: string) => {
    const found = languages.map((lang) => ({ lang, text: now[`${name}.${lang}`]?.[0]?.trim() ?? "" })).find(({ text }) => text);
    if (!found || !isPublic(name)) return undefined;
    return (
      <InLanguage lang={found.lang} locale={languages[0] ?? found.lang} mark={words.inLanguage[found.lang]}>
        {found.text}
      </InLanguage>
    );
  };
  const sectors = SECTORS.filter((sector) => now.sectors?.includes(sector));
  const region = line("region");
  const where = line("town") || words.codes[region];
  return (
    <section ref={place} className="sec stack" id="preview" aria-labelledby={TITLE}>
      <h2 id={TITLE}>{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <div className="preview">
        <OrganisationCard
          href={href}
          name={line("name")}
          sectors={sectors}
          sectorWords={sectors.map((sector) => words.sector[sector]).join(", ")}
          short={written("short")}
          stated={STATED.flatMap((field) => {
            const text = written(field);
            return text ? [{ mark: words.mark[field], text }] : [];
          })}
          meta={[words.codes[line("kind")], where].filter(Boolean).join(BETWEEN_PARTS)}
          logo={logo}
        />
        <ValueChain
          label={words.chain}
          links={
            Object.fromEntries(
              SECTORS.map((sector) => [sector, { text: words.sector[sector], ...(sectors.includes(sector) && { state: "on" }) }]),
            ) as Record<Sector, { text: string; state?: "on" }>
          }
        />
      </div>
    </section>
  );
}
