import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button, LinkButton } from "#components/ui/button";
import { Sheet } from "#components/ui/sheet";
import { personOfStopCode } from "#domain/organisations/searches/search-reads";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { status } from "#lib/requests/status";

type Params = { params: Promise<{ code: string }> };

export async function generateMetadata() {
  const t = await getTranslations("organisations.searchStop");
  return { title: t("title"), robots: { index: false } };
}

/** Mail scanners open links too: opening stops nothing. It names nobody. */
export default guarded(async function StopSearchEmailsPage({ params }: Params) {
  const [{ code }, t, locale, ctx] = await Promise.all([
    params,
    getTranslations("organisations.searchStop"),
    getLocale(),
    requestContext(),
  ]);
  const to = paths(locale);
  if (!(await personOfStopCode(ctx, code))) {
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
