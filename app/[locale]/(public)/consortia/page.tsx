import { getLocale, getTranslations } from "next-intl/server";
import { ConsortiumSummary } from "#components/consortium/consortium-summary";
import { guarded } from "#components/layout/guarded";
import { DidYouMean } from "#components/search/did-you-mean";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { publicHead } from "../../public-head.ts";
import { consortiaHref, isFiltered } from "./consortia.params.ts";
import { Filters } from "./filters.tsx";
import { load } from "./load.ts";
import { OwnConsortia } from "./own.tsx";
import { WhyYou } from "./why-you.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("consortia");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.consortia() });
}

export default guarded(async function ConsortiaPage({ searchParams }: Props) {
  const [t, common, locale, { state, found, now, own, seats, names, mayFound }] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
    load(searchParams),
  ]);
  const to = paths(locale);
  const first = mayFound ? (
    <LinkButton href={to.consortiumNew()}>{t("found")}</LinkButton>
  ) : (
    <LinkButton href={to.apply()}>{common("becomeMember")}</LinkButton>
  );
  const unfiltered = !isFiltered(state);
  return (
    <>
      <Breadcrumbs trail={[{ href: to.home(), text: common("nav.home") }]} here={t("title")} />
      <PageTitle lead={t("lead")} aside={mayFound ? <LinkButton href={to.consortiumNew()}>{t("found")}</LinkButton> : null}>
        {t("title")}
      </PageTitle>
      <OwnConsortia seats={seats} names={names} now={now} />
      <Filters action={to.consortia()} state={state} />
      <p role="status" className="mb-4">
        <b>{t("count", { n: found.total })}</b>
      </p>
      {found.corrected === undefined ? null : <p className="mb-4">{common("search.corrected", { q: state.q, meant: found.corrected })}</p>}
      {found.total > 0 ? (
        <div className="cards">
          {found.rows.map((row) => (
            <ConsortiumSummary key={row.id} consortium={row} now={now} heading="h2" why={<WhyYou consortium={row} own={own} />} />
          ))}
        </div>
      ) : (
        <EmptyState
          state={unfiltered ? "empty" : "no-match"}
          title={unfiltered ? t("empty.title") : t("empty.noMatch")}
          action={unfiltered ? first : <a href={to.consortia()}>{t("empty.all")}</a>}
        >
          {unfiltered ? t("empty.text") : t("empty.noMatchText")}
          <DidYouMean near={found.near.map((subject) => ({ subject, href: consortiaHref(to.consortia(), state, { q: subject }) }))} />
        </EmptyState>
      )}
      <ListPages found={found} hrefOf={(page) => consortiaHref(to.consortia(), state, { page })} />
    </>
  );
});
