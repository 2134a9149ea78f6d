import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Facts } from "#components/ui/facts";
import { Sheet, SheetMore } from "#components/ui/sheet";
import { REFERENCE_COMMENT } from "#domain/membership/input";
import { formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { answer } from "./actions.ts";
import { loadReference } from "./load.ts";

type Params = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Params) {
  const { token } = await params;
  const [t, asked] = await Promise.all([getTranslations("membership.memberReference"), loadReference(token).catch(() => null)]);
  return { ...(asked === null ? {} : { title: t(asked ? "title" : "ended") }), robots: { index: false } };
}

/** Mail scanners open links too: opening changes nothing. */
export default guarded(async function Reference({ params }: Params) {
  const { token } = await params;
  const [t, common, locale, asked] = await Promise.all([
    getTranslations("membership.memberReference"),
    getTranslations("common"),
    getLocale(),
    loadReference(token),
  ]);
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
      <WordedForm action={answer}>
        <HiddenField name="token" value={token} />
        <TextArea
          name="comment"
          label={t("fields.comment")}
          optional={common("form.optional")}
          hint={t("commentHint")}
          counter={{ limit: REFERENCE_COMMENT, text: common("form.left") }}
        />
        <div className="row">
          <SubmitButton name="answer" value="yes">
            {t("yes")}
          </SubmitButton>
          <SubmitButton className="btn quiet" name="answer" value="no">
            {t("no")}
          </SubmitButton>
          <SubmitButton className="btn quiet" name="answer" value="comment">
            {t("only")}
          </SubmitButton>
        </div>
      </WordedForm>
      <SheetMore>
        <p>{t("once", { date: formatDateTime(until, locale) })}</p>
      </SheetMore>
    </Sheet>
  );
});
