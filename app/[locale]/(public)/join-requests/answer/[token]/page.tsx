import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { tokenField } from "#domain/access/input";
import { joinRequestByLink } from "#domain/organisations/joining/answer-link-reads";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { status } from "#lib/requests/status";

/** In place of a token: the request was just answered. */
const ANSWERED = ["accepted", "declined"] as const;

export async function generateMetadata() {
  const t = await getTranslations("joining.answer");
  return { title: t("title"), robots: { index: false } };
}

/** Who asks to act for an organisation, for the owner or admin whose emailed link it is. Opening it changes nothing. */
export default guarded(async function AnswerJoinRequest({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, access, terms, locale, ctx] = await Promise.all([
    getTranslations("joining.answer"),
    getTranslations("access"),
    getTranslations("terms"),
    getLocale(),
    requestContext(),
  ]);
  const to = paths(locale);
  const asked = tokenField.safeParse(token).success ? await joinRequestByLink(ctx, token) : undefined;
  if (!asked) {
    const answered = ANSWERED.find((one) => one === token);
    if (!answered) status(404);
    return (
      <Sheet>
        <h1>{t(answered ?? "ended")}</h1>
        <p className="lead">{t(`${answered ?? "ended"}Text`)}</p>
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
