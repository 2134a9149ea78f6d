import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { StaffMember } from "#domain/review/assignment/staff-at-work";
import { assign } from "./actions.ts";

type Props = { applicationId: string; staff: StaffMember[]; reassigns: boolean /** M leads here. */; keyed: boolean };

/** Who will have it, and why, which is asked for if somebody else has it. */
export async function AssignForm({ applicationId, staff, reassigns, keyed }: Props) {
  const [t, c] = await Promise.all([getTranslations("review"), getTranslations("common.form")]);
  return (
    <WordedForm className="stack" prefix="assign-" action={assign}>
      <HiddenField name="applicationId" value={applicationId} />
      <SelectField
        name="personId"
        label={t("assign")}
        empty=""
        keys={keyed ? "m" : undefined}
        options={staff.map(({ personId, name, load, away }) => ({
          value: personId,
          text: t(away ? "assignAway" : "assignLoad", { name, n: load }),
        }))}
      />
      <TextArea
        name="why"
        label={t("assignWhy")}
        {...(reassigns ? { hint: t("decision.reassignHint") } : { optional: c("optional") })}
        rows={2}
      />
      <SubmitButton className="btn quiet small">{t("assignDo")}</SubmitButton>
    </WordedForm>
  );
}
