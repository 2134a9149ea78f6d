import { getLocale, getTranslations } from "next-intl/server";
import { readinessPage } from "#domain/consortia/readiness/readiness-page";
import { calendarOf } from "#lib/calendar-file";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

type Params = { params: Promise<{ slug: string }> };

/** What is due by when before the deadline of a consortium's call, as a file for calendars. */
export const GET = answering(async (_: Request, { params }: Params) => {
  const [{ slug }, ctx] = [await params, await requestContext()];
  const page = await readinessPage(ctx, slug);
  if (!page?.countdown) return new Response(null, { status: 404 });
  const [locale, t] = await Promise.all([getLocale(), getTranslations("readiness")]);
  const origin = portalUrl() ?? "";
  const url = `${origin}${paths(locale).consortiumReadiness(slug)}`;
  const events = page.countdown.milestones.map(({ milestone, at }) => ({
    id: `readiness-${slug}-${milestone}@${origin ? new URL(origin).host : "auzolan"}`,
    title: `${page.title}: ${t(`milestones.${milestone}`)}`,
    ...{ at, text: t("countdown.habit"), url, changedAt: ctx.now },
  }));
  return download(calendarOf(t("heading", { title: page.title }), events), {
    type: "text/calendar; charset=utf-8",
    fileName: `${slug}-readiness.ics`,
  });
});
