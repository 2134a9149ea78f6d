import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button, LinkButton } from "#components/ui/button";
import { Sheet } from "#components/ui/sheet";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { loadStopCode } from "./load.ts";

type Params = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Params) {
  const { code } = await params;
  const [t, works] = await Promise.all([getTranslations("organisations.searchStop"), loadStopCode(code).catch(() => null)]);
  return { ...(works === null ? {} : { title: t(works ? "title" : "ended") }), robots: { index: false } };
}

/** Mail scanners open links too: opening stops nothing. It names nobody. */
export default guarded(async function StopSearchEmailsPage({ params }: Params) {
  const { code } = await params;
  const [t, locale, works] = await Promise.all([getTranslations("organisations.searchStop"), getLocale(), loadStopCode(code)]);
  const to = paths(locale);
  if (!works) {
    status(404);
    return (
      <Sheet>
        <h1>{t("ended")}</h1>
        <p className="lead">{t("endedText")}</p>
        <p>
          <LinkButton href={to.savedSearches()}>{t("settings")}</LinkButton>
        </p>
      </Sheet>
    );
  }
  return (
    <Sheet>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <form method="post" action={to.searchStopConfirm()} className="row">
        <input type="hidden" name="code" value={code} />
        <Button>{t("stop")}</Button>
        <LinkButton quiet href={to.savedSearches()}>
          {t("settings")}
        </LinkButton>
      </form>
    </Sheet>
  );
});
