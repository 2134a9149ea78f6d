import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { loadRequest } from "./load.ts";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params) {
  const { token } = await params;
  const [t, asked] = await Promise.all([getTranslations("joining.answer"), loadRequest(token).catch(() => null)]);
  return { ...(asked === null ? {} : { title: t(typeof asked === "string" ? asked : "title") }), robots: { index: false } };
}

/** Who asks to act for an organisation, for the owner or admin whose emailed link it is. Opening it changes nothing. */
export default guarded(async function AnswerJoinRequest({ params }: Params) {
  const { token } = await params;
  const [t, access, terms, locale, asked] = await Promise.all([
    getTranslations("joining.answer"),
    getTranslations("access"),
    getTranslations("terms"),
    getLocale(),
    loadRequest(token),
  ]);
  const to = paths(locale);
  if (typeof asked === "string") {
    if (asked === "ended") status(404);
    return (
      <Sheet>
        <h1>{t(asked)}</h1>
        <p className="lead">{t(`${asked}Text`)}</p>
        <SheetMore>
          <a className="tap" href={to.people()}>
            {t("people")}
          </a>
        </SheetMore>
      </Sheet>
    );
  }
  const { organisation, person, position, email, evidence, askedAt, isApplicant, atWebDomain, role, slug, locale: language } = asked;
  const lang = language === locale ? undefined : language;
  return (
    <Sheet>
      <h1 className="wrap-anywhere">{t("heading", { person, organisation })}</h1>
      <p className="lead">{t(isApplicant ? "leadApplicant" : "lead")}</p>
      <Facts
        facts={[
          { term: t("name"), value: position ? `${person}, ${position}` : person },
          { term: t("email"), value: email },
          { term: t("address"), value: t(atWebDomain ? "atDomain" : "notAtDomain") },
          { term: t("asked"), value: formatDate(askedAt, locale) },
          ...(evidence
            ? [
                {
                  term: t("evidence"),
                  value: (
                    <span className="given" lang={lang}>
                      {evidence}
                    </span>
                  ),
                },
              ]
            : []),
          { term: t("role"), value: `${terms(`organisationRole.${role}`)}. ${access(`roleMay.${role}`)}` },
        ]}
      />
      <form className="form" method="post" action={to.joinAnswered()}>
        <input type="hidden" name="token" value={token} />
        <div className="row">
          <Button name="answer" value="accept">
            {t("accept")}
          </Button>
          <Button quiet name="answer" value="decline">
            {t("decline")}
          </Button>
        </div>
      </form>
      <SheetMore>{t.rich("otherRole", { a: (words) => <a href={to.people(slug)}>{words}</a> })}</SheetMore>
    </Sheet>
  );
});
