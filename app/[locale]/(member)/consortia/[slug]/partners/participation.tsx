import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { PARTICIPATIONS } from "#domain/consortia/state";
import type { Workspace, WorkspacePartner } from "#domain/consortia/workspace";
import { participate } from "./actions.ts";

/** The coordinator says how a partner takes part. */
export async function Participation({ workspace: { id, may, everyone } }: { workspace: Workspace }) {
  const [t, space, terms] = await Promise.all([
    getTranslations("consortia.space.participation"),
    getTranslations("consortia.space"),
    getTranslations("terms.participation"),
  ]);
  if (may.setParticipation !== true) return null;
  const options = (some: WorkspacePartner[]) => some.map(({ organisationId, name }) => ({ value: organisationId, text: name }));
  return (
    <WordedForm action={participate} prefix="t" className="">
      <HiddenField name="consortiumId" value={id} />
      <Fold summary={t("title")}>
        <p>{t("text")}</p>
        <SelectField
          name="organisationId"
          label={t("who")}
          empty={space("handOverChoose")}
          options={options(everyone.filter(({ role }) => role === "partner"))}
        />
        <RadioGroup
          name="participation"
          label={t("how")}
          options={PARTICIPATIONS.map((one) => ({ value: one, text: terms(one), hint: t(`hints.${one}`) }))}
        />
        <SelectField
          name="beneficiaryId"
          label={t("to")}
          hint={t("toHint")}
          empty={space("handOverChoose")}
          options={options(everyone.filter(({ participation }) => participation === "beneficiary"))}
        />
        <p>
          <SubmitButton className="btn quiet">{t("save")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
