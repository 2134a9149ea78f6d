import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { LinkButton } from "#components/ui/button";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import { STATED_STEPS } from "#domain/consortia/commitments/state";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { takeStep, withdrawSteps } from "./actions.ts";

type Props = { workspace: Workspace; own: Commitments["own"][number]; letter: Commitments["letter"]; closed: boolean };

/** What one of the reader's organisations has committed to, and how it goes on: sign, commit, or withdraw. `closed`: only withdraw; nothing where there is nothing to withdraw. */
export async function OwnCommitment({ workspace, own, letter, closed }: Props) {
  const [t, common, locale] = await Promise.all([getTranslations("commitments"), getTranslations("common"), getLocale()]);
  const { partner, commitment } = own;
  const { organisationId } = partner;
  const { state } = commitment;
  const isBound = state !== "interest" && state !== "withdrawn";
  if (closed && !isBound) return null;
  const canCommit = !closed && state !== "signed";
  const hidden = (
    <>
      <HiddenField name="consortiumId" value={workspace.id} />
      <HiddenField name="organisationId" value={organisationId} />
    </>
  );
  return (
    <section className="card stack mt-6 max-w-3xl" data-keeps-focus>
      <h3>{t("own", { organisation: partner.name })}</h3>
      {letter && canCommit ? (
        <p>
          <LinkButton href={paths(locale).consortiumLetter(workspace.slug)}>{t("signLink")}</LinkButton>
        </p>
      ) : null}
      {canCommit ? (
        <WordedForm action={takeStep} className="stack" prefix={`t${organisationId}`}>
          {hidden}
          <RadioGroup
            name="step"
            label={t("fields.step")}
            options={STATED_STEPS.map((step) => ({ value: step, text: t(`ownSteps.${step}`), hint: t(`ownSteps.${step}Hint`) }))}
            defaultValue={state === "soft" || state === "committed" ? state : undefined}
          />
          <TextField name="until" type="date" label={t("fields.until")} hint={t("untilHint")} width="w-s" />
          <p>
            <SubmitButton className="btn quiet" pendingText={common("form.sending")}>
              {t("take")}
            </SubmitButton>
          </p>
        </WordedForm>
      ) : null}
      {isBound ? (
        <WordedForm action={withdrawSteps} className="stack" prefix={`w${organisationId}`}>
          {hidden}
          <ConfirmFold summary={t("withdraw")} confirm={t("withdrawConfirm")}>
            {t("withdrawText")}
          </ConfirmFold>
        </WordedForm>
      ) : null}
    </section>
  );
}
