import { getLocale, getTranslations } from "next-intl/server";
import { CallEntry } from "#components/call/call-entry";
import { guarded } from "#components/layout/guarded";
import { DidYouMean } from "#components/search/did-you-mean";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { ListPages } from "#components/ui/list-pages";
import { PageTitle } from "#components/ui/page-title";
import { Switch } from "#components/ui/switch";
import { CALL_SORTS } from "#domain/calls/reads";
import { paths } from "#lib/paths";
import { publicHead } from "../../public-head.ts";
import { callsHref } from "./calls.params.ts";
import { Feed } from "./feed.tsx";
import { Filters } from "./filters.tsx";
import { ForYou } from "./for-you.tsx";
import { Found } from "./found.tsx";
import { InShort } from "./in-short.tsx";
import { load } from "./load.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("calls");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.calls() });
}

export default guarded(async function CallsPage({ searchParams }: Props) {
  const [t, common, locale, loaded] = await Promise.all([
    getTranslations("calls"),
    getTranslations("common"),
    getLocale(),
    load(searchParams),
  ]);
  const to = paths(locale);
  const { state, found, now } = loaded;
  const unfiltered = callsHref(to.calls(), state, { sort: "deadline" }) === to.calls();
  const sorts = CALL_SORTS.map((key) => ({
    href: callsHref(to.calls(), state, { sort: key }),
    text: t(`sorts.${key}`),
    here: key === state.sort,
  }));
  return (
    <>
      <Breadcrumbs trail={[{ href: to.home(), text: common("nav.home") }]} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {unfiltered && found.page === 1 ? <ForYou loaded={loaded} /> : null}
      <div className="dir">
        <Filters action={to.calls()} loaded={loaded} />
        <div className="dir-r">
          <div className="row between mb-4">
            <p role="status">
              <b>
                <Found found={found} />
              </b>
            </p>
            {found.total > 1 ? <Switch label={t("sort")} links={sorts} /> : null}
          </div>
          {found.corrected === undefined ? null : (
            <p className="mb-4">{common("search.corrected", { q: state.q, meant: found.corrected })}</p>
          )}
          {found.total > 0 ? (
            <ol className="call-list">
              {found.rows.map((call) => (
                <CallEntry key={call.slug} call={call} now={now}>
                  <InShort call={call} loaded={loaded} />
                </CallEntry>
              ))}
            </ol>
          ) : (
            <EmptyState
              state={unfiltered ? "empty" : "no-match"}
              title={unfiltered ? t("empty.title") : t("empty.noMatch")}
              action={
                <a href={unfiltered ? to.consortia() : callsHref(to.calls(), { list: "all" })}>
                  {unfiltered ? common("nav.consortia") : t("empty.all")}
                </a>
              }
            >
              {unfiltered ? t("empty.text") : t("empty.noMatchText")}
              <DidYouMean near={found.near.map((subject) => ({ subject, href: callsHref(to.calls(), state, { q: subject }) }))} />
            </EmptyState>
          )}
          <ListPages found={found} hrefOf={(page) => callsHref(to.calls(), state, { page })} />
        </div>
      </div>
      <Feed has={loaded.feed} isDeleted={state.done === "feedDeleted"} />
    </>
  );
});
