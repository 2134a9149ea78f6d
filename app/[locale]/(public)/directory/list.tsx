import { getTranslations } from "next-intl/server";
import { InLanguage } from "#components/organisation/in-language";
import { OrganisationCard } from "#components/organisation/organisation-card";
import { Hits } from "#components/search/hits";
import { keptMarkup } from "#components/ui/kept-markup";
import { Strip } from "#components/ui/strip";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { DirectoryCard } from "#domain/organisations/directory/directory";
import { FOUND_IN } from "#domain/organisations/directory/reasons";
import type { Worded } from "#domain/organisations/profile/localised";
import { REGIONS, SECTORS, STATED } from "#domain/organisations/state";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { SHORTEST_BEGUN, SHORTEST_BEGUN_NAME } from "#domain/search/state";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { aroundHit } from "#lib/format/hits";
import { paths } from "#lib/paths";
import { namedKinds } from "../../named-kinds.ts";
import { FoundIn } from "./found-in.tsx";

const wordsOf = <K extends string>(keys: readonly K[], text: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<K, string>;

type Props = {
  rows: DirectoryCard[];
  view: "cards" | "list";
  locale: Locale;
  heading?: "h2" | "h3";
  terms?: string[] /** Whether each can be ticked, to compare them. */;
  compare?: boolean;
};

/** The organisations of a page, as cards or as lines: the same for everybody, and drawn once for as long as the rows are kept. */
export async function List(props: Props) {
  const { rows, view, locale, heading } = props;
  const content = await keptMarkup(rows, ["list", locale, view, heading, props.compare].join(" "), () => listItems(props));
  return view === "list" ? <ul className="lines" {...content} /> : <div className="cards" {...content} />;
}

/** Each word of the catalogue is looked up once. */
async function listItems({ rows, view, locale, heading = "h2", terms = [], compare = false }: Props) {
  const [t, page, term, kinds] = await Promise.all([
    getTranslations("organisations.directory"),
    getTranslations("organisations.page"),
    getTranslations("terms"),
    namedKinds(),
  ]);
  const reasons = wordsOf(FOUND_IN, (key) => t(`foundIn.${key}`));
  const sector = wordsOf(SECTORS, (key) => term(`sector.${key}`));
  const region = wordsOf(REGIONS, (key) => term(`region.${key}`));
  const mark = wordsOf(STATED, (key) => t(`card.${key}`));
  const inLanguage = wordsOf(LOCALES, (key) => page(`inLanguage.${key}`));
  const fromSources = t("card.fromSources");
  const old = t("oldCapabilities", { months: String(PORTAL_LENGTHS.capability.n) });
  const to = paths(locale);
  const meta = (row: DirectoryCard) =>
    [
      row.kind && kinds.name(row.kind),
      row.town ?? (row.region && region[row.region]),
      !row.isFromSources && t("updatedOn", { date: formatDate(row.updatedAt, locale, "short") }),
      !row.isFromSources && row.isOld && old,
      row.isFromSources && fromSources,
    ]
      .filter(Boolean)
      .join(BETWEEN_PARTS);
  const sectorWords = (row: DirectoryCard) => row.sectors.map((key) => sector[key]).join(", ");
  const name = (row: DirectoryCard) => <Hits text={row.name} terms={terms} anywhere shortest={SHORTEST_BEGUN_NAME} />;
  /** The texts of one card: each other language is named at the first of them. */
  const writtenBy = ({ short, offers, needs }: DirectoryCard) => {
    const langs = [short, offers, needs].map((text) => text?.lang);
    return (text: Worded, nth: number) => (
      <InLanguage lang={text.lang} locale={locale} mark={langs.indexOf(text.lang) === nth ? inLanguage[text.lang] : undefined}>
        <Hits text={aroundHit(text.text, terms, { shortest: SHORTEST_BEGUN })} terms={terms} shortest={SHORTEST_BEGUN} />
      </InLanguage>
    );
  };
  const reason = ({ reason }: DirectoryCard) =>
    reason ? <FoundIn label={reasons[reason.foundIn]} said={reason.said} terms={terms} locale={locale} marks={inLanguage} /> : null;
  const pick = ({ slug, name }: DirectoryCard) =>
    compare ? (
      <label className="compare-pick">
        <input type="checkbox" name="of" value={slug} /> {t("compare.pick")} <VisuallyHidden>{name}</VisuallyHidden>
      </label>
    ) : undefined;
  if (view === "list")
    return rows.map((row) => (
      <li key={row.slug}>
        <a href={to.organisation(row.slug)}>{name(row)}</a>
        <Strip on={row.sectors} label={sectorWords(row)} />
        <span className="meta">
          {meta(row)}
          {row.reason ? <span className="block">{reason(row)}</span> : null}
          {pick(row)}
        </span>
      </li>
    ));
  return rows.map((row) => (
    <OrganisationCard
      key={row.slug}
      heading={heading}
      href={to.organisation(row.slug)}
      name={row.name}
      shownName={name(row)}
      sectors={row.sectors}
      sectorWords={sectorWords(row)}
      short={row.short && writtenBy(row)(row.short, 0)}
      stated={STATED.flatMap((field, nth) => {
        const said = row[field];
        return said && row.reason?.foundIn !== field ? [{ mark: mark[field], text: writtenBy(row)(said, nth + 1) }] : [];
      })}
      reason={reason(row)}
      meta={meta(row)}
      pick={pick(row)}
      logo={row.logo ? { src: to.organisationLogo(row.slug, row.logo.version), altText: row.logo.altText } : undefined}
    />
  ));
}
