import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { isStaffAdmin } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { titleFor } from "../title-for.ts";
import { auditHref } from "./audit.params.ts";
import { auditWords } from "./audit-words.ts";
import { CheckForm } from "./check-form.tsx";
import { Entry } from "./entry.tsx";
import { Filters, FiltersInForce } from "./filters.tsx";
import { load } from "./load.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("audit"))("title"))), robots: { index: false } };
}

/** Who did what in the whole cluster and when, for administrators. */
export default guarded(async function Audit({ searchParams }: Props) {
  const [t, s, locale, words, loaded] = await Promise.all([
    getTranslations("audit"),
    getTranslations("settings"),
    getLocale(),
    auditWords(),
    load(searchParams),
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { found, state, staff, last } = loaded;
  const to = paths(locale);
  const { kind, what, by, name, from, to: until } = state;
  const filters = { kind, what, by, name, from, to: until };
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <div className="max-w-[820px]">
      <Breadcrumbs trail={[{ href: to.staffSettings(), text: s("title") }]} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="mt-2">{t("lead")}</p>
      <p>
        <a className="tap" href={to.staffReadings()}>
          {t("readings")}
        </a>
      </p>
      <CheckForm last={last} />
      <Filters state={state} staff={staff} />
      <FiltersInForce state={state} staff={staff} />
      {found.entries.length === 0 ? (
        <EmptyState title={isFiltered ? t("noneFound") : t("none")}>{isFiltered ? t("noneFoundText") : null}</EmptyState>
      ) : (
        <ol className="hist mt-4" aria-label={t("listed")}>
          {found.entries.map((entry) => (
            <Entry key={entry.seq} entry={entry} words={words} />
          ))}
        </ol>
      )}
      <nav className="row mt-4" aria-label={t("pages")}>
        {found.newer === undefined ? null : (
          <>
            <a className="tap" href={auditHref(to.staffAudit(), filters)}>
              {t("newest")}
            </a>
            <a className="tap" rel="prev" href={auditHref(to.staffAudit(), { ...filters, after: found.newer })}>
              {t("newer")}
            </a>
          </>
        )}
        {found.older === undefined ? null : (
          <a className="tap" rel="next" href={auditHref(to.staffAudit(), { ...filters, before: found.older })}>
            {t("older")}
          </a>
        )}
      </nav>
    </div>
  );
});
