import { getLocale, getTranslations } from "next-intl/server";
import { DidYouMean } from "#components/search/did-you-mean";
import { Button, LinkButton } from "#components/ui/button";
import { Chips } from "#components/ui/chips";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { Note } from "#components/ui/note";
import { Switch } from "#components/ui/switch";
import { MAX_WORDS } from "#domain/kernel/state";
import { MAX_FILTERS } from "#domain/organisations/directory/facets";
import { DIRECTORY_SORTS } from "#domain/organisations/directory/ordered-listings";
import { mostPlaces } from "#domain/organisations/directory/places";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { ExportWithContacts } from "../../export-links.tsx";
import { chipsOf } from "./chips.ts";
import { directoryHref, VIEWS } from "./directory.params.ts";
import { filterWords } from "./filter-words.ts";
import { List } from "./list.tsx";
import type { Loaded } from "./load.ts";
import { DirectoryMap } from "./map.tsx";
import { SavedSearches, suggestedName } from "./saved-searches.tsx";
import { wayOut } from "./ways-out.ts";

/** Of the map's organisations those that were updated last. */
const LATEST = 5;

export async function Results({ path, loaded, file }: { path: string; loaded: Loaded; file: string }) {
  const [t, words, common, locale] = await Promise.all([
    getTranslations("organisations.directory"),
    filterWords(),
    getTranslations("common"),
    getLocale(),
  ]);
  const { state, sort, found, places, isCut } = loaded;
  const [first, second] = mostPlaces(places ?? []).map(words.region);
  const href = (change: Parameters<typeof directoryHref>[2]) => directoryHref(path, state, change);
  const { saved } = loaded;
  const chips = chipsOf(
    path,
    state,
    (facet, key) => words[facet](key),
    (filter) => t("remove", { filter }),
  );
  const way = wayOut(loaded, words);
  const dropped = way ? { href: href(way.change), text: t("drop", { what: way.what, n: way.n }) } : undefined;
  const drop = dropped ? <a href={dropped.href}>{dropped.text}</a> : null;
  const sorts = (state.q ? DIRECTORY_SORTS : DIRECTORY_SORTS.filter((key) => key !== "relevance")).map((key) => ({
    href: href({ sort: key }),
    text: t(`sorts.${key}`),
    here: key === sort,
  }));
  const views = VIEWS.map((key) => ({ href: href({ view: key, page: state.page }), text: t(`views.${key}`), here: key === state.view }));
  const isAble = state.capability.length + state.trl.length > 0;
  const months = String(PORTAL_LENGTHS.capability.n);
  const oldLast = found.total < 2 ? null : isAble ? t("old", { months }) : null;
  const unfiltered = chips.length === 0 && state.q === "";
  return (
    <section className="dir-r stack">
      <div className="row between">
        <p role="status">
          <b>{t("count", { n: found.total })}</b> {state.q ? t("for", { q: found.corrected ?? state.q }) : null}
          {first ? t("map.most", { first, second: second ?? "", two: second ? "yes" : "no" }) : null}
        </p>
        {found.total > 0 ? (
          <div className="row">
            {places || found.total === 1 ? null : <Switch label={t("sort")} links={sorts} />}
            <Switch label={t("view")} links={views} />
          </div>
        ) : null}
      </div>
      {found.corrected === undefined ? null : <p>{t("corrected", { q: state.q, meant: found.corrected })}</p>}
      {isCut.filters ? <Note>{t("manyFilters", { max: String(MAX_FILTERS) })}</Note> : null}
      {isCut.words ? <Note>{t("manyWords", { max: String(MAX_WORDS) })}</Note> : null}
      {chips.length > 0 ? (
        <Chips
          chips={chips}
          clear={<a href={href({ sector: [], kind: [], region: [], country: [], states: [], capability: [], trl: [] })}>{t("clear")}</a>}
        />
      ) : null}
      {saved ? <SavedSearches path={path} state={state} saved={saved} suggested={suggestedName(state.q, chips)} /> : null}
      {oldLast && !places ? <p className="meta">{oldLast}</p> : null}
      {found.total > 0 && places ? (
        <DirectoryMap
          places={places}
          total={found.total}
          regionHref={(region) => href({ region: [region] })}
          townHref={(town) => href({ q: town, view: "cards" })}
        >
          <div className="row between mb-3">
            <h2>{t("map.updated")}</h2>
            <a href={href({ view: "list", sort: "updated" })}>{t("map.asList", { n: found.total })}</a>
          </div>
          <List rows={found.rows.slice(0, LATEST)} view="list" locale={locale} heading="h3" terms={found.terms} />
        </DirectoryMap>
      ) : found.total > 0 ? (
        <form action={paths(locale).compare([])} className="picks">
          <List rows={found.rows} view={state.view === "list" ? "list" : "cards"} locale={locale} terms={found.terms} compare />
          <p className="pick-bar">
            <Button>{t("compare.action")}</Button>
            <span className="meta">{t("compare.hint")}</span>
          </p>
        </form>
      ) : (
        <EmptyState
          state={unfiltered ? "empty" : "no-match"}
          title={unfiltered ? t("empty") : chips.length > 0 ? t("noMatch") : t("noWords", { q: state.q })}
          action={
            unfiltered ? (
              <LinkButton href={paths(locale).apply()}>{common("becomeMember")}</LinkButton>
            ) : (
              <LinkButton href={dropped?.href ?? path}>{dropped?.text ?? t("seeAll")}</LinkButton>
            )
          }
        >
          {unfiltered ? t("emptyText") : chips.length > 0 ? t("noMatchText") : t("noWordsText")}
          <DidYouMean near={found.near.map((subject) => ({ subject, href: href({ q: subject, sort: null }) }))} />
        </EmptyState>
      )}
      {found.total > 0 && !places ? (
        <ListPages found={found} hrefOf={(page) => href({ page })}>
          {drop ? (
            <span className="meta">
              {t("nothingFits")} {drop}
            </span>
          ) : null}
        </ListPages>
      ) : null}
      {found.total > 0 ? <ExportWithContacts address={file} /> : null}
    </section>
  );
}
