import { getTranslations } from "next-intl/server";
import { OrganisationCard } from "#components/organisation/organisation-card";
import { keptMarkup } from "#components/ui/kept-markup";
import { Strip } from "#components/ui/strip";
import type { Locale } from "#domain/kernel/state";
import type { DirectoryCard } from "#domain/organisations/directory/directory";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";
import { paths } from "#lib/paths";

const wordsOf = <K extends string>(keys: readonly K[], text: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<K, string>;

type Props = { rows: DirectoryCard[]; view: "cards" | "list"; locale: Locale; heading?: "h2" | "h3" };

/** The organisations of a page, as cards or as lines: the same for everybody, and drawn once for as long as the rows are kept. */
export async function List(props: Props) {
  const { rows, view, locale, heading } = props;
  const content = await keptMarkup(rows, ["list", locale, view, heading].join(" "), () => listItems(props));
  return view === "list" ? <ul className="lines" {...content} /> : <div className="cards" {...content} />;
}

/** Each word of the catalogue is looked up once. */
async function listItems({ rows, view, locale, heading = "h2" }: Props) {
  const [term, common] = await Promise.all([getTranslations("terms"), getTranslations("common")]);
  const sector = wordsOf(SECTORS, (key) => term(`sector.${key}`));
  const kind = wordsOf(KINDS, (key) => term(`kind.${key}`));
  const region = wordsOf(REGIONS, (key) => term(`region.${key}`));
  const [notStated, madeUp] = [common("placeNotStated"), common("madeUp")];
  const to = paths(locale);
  const meta = (row: DirectoryCard) =>
    [kind[row.kind], row.town ?? (row.region ? region[row.region] : notStated), row.madeUp ? madeUp : ""].filter(Boolean).join("\u00a0· ");
  const sectorWords = (row: DirectoryCard) => row.sectors.map((key) => sector[key]).join(", ");
  if (view === "list")
    return rows.map((row) => (
      <li key={row.slug}>
        <a href={to.organisation(row.slug)}>{row.name}</a>
        <Strip on={row.sectors} label={sectorWords(row)} />
        <span className="meta">{meta(row)}</span>
      </li>
    ));
  return rows.map((row) => (
    <OrganisationCard
      key={row.slug}
      heading={heading}
      href={to.organisation(row.slug)}
      name={row.name}
      sectors={row.sectors}
      sectorWords={sectorWords(row)}
      short={row.short?.text}
      shortLang={row.short && row.short.lang !== locale ? row.short.lang : undefined}
      meta={meta(row)}
      logo={row.logo ? { src: to.organisationLogo(row.slug, row.logo.version), altText: row.logo.altText } : undefined}
    />
  ));
}
