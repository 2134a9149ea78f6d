import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { Countdown } from "./countdown.tsx";
import { load } from "./load.ts";
import { ReadinessParts } from "./readiness-parts.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const [page, t] = await Promise.all([load(props).catch(() => undefined), getTranslations("readiness")]);
  return page ? { title: t("heading", { title: page.title }) } : {};
}

/** What a consortium still needs before it can submit, and by when. */
export default guarded(async function ReadinessPage(props: Props) {
  const [page, t, consortia, common, locale] = await Promise.all([
    load(props),
    getTranslations("readiness"),
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!page) {
    status(404);
    return <NotFound />;
  }
  const to = paths(locale);
  const { slug, title, readiness, countdown } = page;
  const trail = [
    { href: to.consortia(), text: consortia("title") },
    { href: to.consortium(slug), text: title },
    { href: to.consortiumWorkspace(slug), text: consortia("space.short") },
  ];
  return (
    <>
      <Breadcrumbs label={common("nav.here")} trail={trail} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("heading", { title })}</PageTitle>
      <ReadinessParts slug={slug} readiness={readiness} />
      {countdown ? (
        <section className="sec">
          <h2>{t("countdown.title")}</h2>
          <p className="mb-3">
            {t("countdown.lead", { at: formatDateTime(countdown.deadline, locale, { style: "weekday", zone: countdown.zone }) })}
          </p>
          <Countdown milestones={countdown.milestones} />
          <p className="mt-3">
            <a className="alone" href={to.consortiumReadinessCalendar(slug)}>
              {t("countdown.calendar")}
            </a>
          </p>
        </section>
      ) : (
        <EmptyState title={t("countdown.none")} action={<a href={to.consortiumWorkspace(slug)}>{t("countdown.workspace")}</a>}>
          {t("countdown.noneText")}
        </EmptyState>
      )}
    </>
  );
});
