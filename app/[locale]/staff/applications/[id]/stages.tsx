import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Facts } from "#components/ui/facts";
import { OPEN_STATUSES } from "#domain/membership/state";
import { formatDuration } from "#lib/format";
import { advance } from "./actions.ts";
import type { LoadedApplication } from "./load.ts";
import { stageWords } from "./stage-words.ts";

/** The stages it passes, how long it was in each, and the way to another one. */
export async function Stages({ loaded: { application, stages } }: { loaded: LoadedApplication }) {
  const [t, c, name, locale] = await Promise.all([
    getTranslations("review.stages"),
    getTranslations("common.form"),
    stageWords(),
    getLocale(),
  ]);
  const open = OPEN_STATUSES.includes(application.status);
  const { now, later, earlier, withApplicant } = stages;
  const { status } = application;
  const missed = open ? "notYet" : status === "withdrawn" ? "notReached" : "skipped";
  const spent = (milliseconds: number | undefined) => (milliseconds === undefined ? t(missed) : formatDuration(milliseconds, locale));
  const passed = stages.stages.map((stage) => ({
    term: stage.key === now ? t("nowIn", { stage: name(stage) }) : name(stage),
    value: spent(stage.spent),
  }));
  const applicant = withApplicant === undefined ? [] : [{ term: t("applicant"), value: spent(withApplicant) }];
  const next = [...later, ...earlier];
  return (
    <section className="box">
      <h2>{t("title")}</h2>
      <Facts facts={[...passed, ...applicant]} />
      {application.may.advance === true && now && next.length > 0 ? (
        <WordedForm className="mt-3" prefix="advance-" action={advance}>
          <HiddenField name="applicationId" value={application.id} />
          <HiddenField name="from" value={now} />
          <Fold summary={t("move")}>
            <SelectField
              name="to"
              label={t("fields.to")}
              defaultValue={next[0]?.key}
              options={next.map((stage) => ({
                value: stage.key,
                text: earlier.includes(stage) ? t("back", { stage: name(stage) }) : name(stage),
              }))}
            />
            <TextArea name="reason" label={t("fields.reason")} hint={t("reasonHint")} optional={c("optional")} rows={3} />
            <SubmitButton className="btn quiet small">{t("do")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </section>
  );
}
