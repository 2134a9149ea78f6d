import { getLocale, getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { guarded } from "#components/layout/guarded";
import { SearchForm } from "#components/search/search-form";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { isStaff } from "#domain/kernel/actor";
import { MAX_QUERY } from "#domain/kernel/state";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { viewHref } from "../applications/applications.params.ts";
import { staffOnly } from "../staff-only.ts";
import { titleFor } from "../title-for.ts";
import { Group } from "./group.tsx";
import { loadFound } from "./load.ts";
import { readParams } from "./search.params.ts";

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("search"), getTranslations("common.nav")]);
  return { ...(await titleFor(isStaff, `${t("title")} · ${common("staff")}`)), robots: { index: false } };
}

/** Everything that staff can look for, in one list: what the palette shows, as a page. */
export default guarded(async function StaffSearch({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await staffOnly();
  const q = (await readParams(searchParams)).q.trim().slice(0, MAX_QUERY);
  const groups = actor && (await loadFound(actor, q));
  if (!groups) {
    status(404);
    return <NotFound />;
  }
  const [t, common, review, locale] = await Promise.all([
    getTranslations("search"),
    getTranslations("common.search"),
    getTranslations("review.done"),
    getLocale(),
  ]);
  const n = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className="max-w-[860px]">
      <h1>{t("title")}</h1>
      <div className="mt-4">
        <SearchForm
          action={paths(locale).staffSearch()}
          label={t("label")}
          placeholder={t("placeholder")}
          button={common("action")}
          value={q}
        />
      </div>
      {q === "" ? null : (
        <p className="meta mt-4" role="status">
          {t(groups.some(({ more }) => more) ? "numberFirst" : "number", { n: formatNumber(n, locale) })}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} q={q} />
      ))}
      {n === 0 ? (
        <div className="mt-6">
          <EmptyState
            state="no-match"
            title={t("none", { q })}
            action={
              <LinkButton quiet href={viewHref(paths(locale).staffApplications(), "all")}>
                {review("action")}
              </LinkButton>
            }
          >
            {t("noneText")}
          </EmptyState>
        </div>
      ) : null}
    </div>
  );
});
