import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Button } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { REFERENCE_COMMENT } from "#domain/membership/input";
import { askedMemberReference } from "#domain/membership/member-references/member-reference-reads";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { status } from "#lib/requests/status";

type Params = { params: Promise<{ token: string }>; searchParams: Promise<{ nothing?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("membership.memberReference");
  return { title: t("title"), robots: { index: false } };
}

/** Mail scanners open links too: opening changes nothing. */
export default guarded(async function Reference({ params, searchParams }: Params) {
  const [{ token }, { nothing }] = await Promise.all([params, searchParams]);
  const [t, locale, ctx] = await Promise.all([getTranslations("membership.memberReference"), getLocale(), requestContext()]);
  const asked = await askedMemberReference(ctx, token);
  if (!asked) {
    status(404);
    return (
      <Sheet>
        <h1>{t("ended")}</h1>
        <p className="lead">{t("endedText")}</p>
        <SheetMore>
          <a className="tap" href={paths(locale).home()}>
            {t("home")}
          </a>
        </SheetMore>
      </Sheet>
    );
  }
  const { organisation, firstName, lastName, position, member, until } = asked;
  return (
    <Sheet>
      <h1>{t("title")}</h1>
      <p className="lead wrap-anywhere">{t("lead", { organisation, member })}</p>
      <Facts
        facts={[
          { term: t("who"), value: organisation },
          { term: t("person"), value: `${firstName} ${lastName}, ${position}` },
        ]}
      />
      <form method="post" action={paths(locale).memberReferenceAnswer()} className="form">
        <input type="hidden" name="token" value={token} />
        <div className={nothing === undefined ? "field" : "field bad"}>
          <label htmlFor="comment">
            {t("comment")} <span className="opt">{t("optional")}</span>
          </label>
          <p className="hint" id="comment-h">
            {t("commentHint")}
          </p>
          {nothing === undefined ? null : (
            <p className="error" role="alert" id="comment-e">
              {t("nothing")}
            </p>
          )}
          <textarea
            id="comment"
            name="comment"
            rows={5}
            maxLength={REFERENCE_COMMENT}
            aria-invalid={nothing === undefined ? undefined : true}
            aria-describedby={nothing === undefined ? "comment-h" : "comment-h comment-e"}
          />
        </div>
        <div className="row">
          <Button name="answer" value="yes">
            {t("yes")}
          </Button>
          <Button name="answer" value="no" quiet>
            {t("no")}
          </Button>
          <Button name="answer" value="comment" quiet>
            {t("only")}
          </Button>
        </div>
      </form>
      <SheetMore>
        <p>{t("once", { date: formatDateTime(until, locale) })}</p>
      </SheetMore>
    </Sheet>
  );
});
