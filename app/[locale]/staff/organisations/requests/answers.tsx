import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { RoleField } from "#components/organisation/role-field";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { OFFICE_REASON } from "#domain/organisations/joining/join-input";
import type { OfficeJoinRequest } from "#domain/organisations/joining/office-join-requests";
import { JOIN_PROOFS } from "#domain/organisations/state";
import { accept, decline } from "./actions.ts";

/** Both answers of the office, each with its reason; or why it may not answer now. */
export async function Answers({ request: { id, may, proofs, managers }, name }: { request: OfficeJoinRequest; name: string }) {
  const [t, common, errors] = await Promise.all([getTranslations("joining.office"), getTranslations("common"), getTranslations("errors")]);
  if (may.decline !== true) return <p className="meta mt-4">{errors(`refusals.${may.decline}` as "refusals.forbidden")}</p>;
  const counter = { limit: OFFICE_REASON.max, text: common("form.left") };
  const given = { address: proofs.address, dns: proofs.dns, staff: true };
  const proofOptions = JOIN_PROOFS.filter((proof) => given[proof]).map((proof) => ({ value: proof, text: t(`proof.${proof}`) }));
  return (
    <div className="row mt-4 items-start">
      {may.accept === true ? null : <p className="meta w-full">{errors(`refusals.${may.accept}` as "refusals.forbidden")}</p>}
      {may.accept === true ? (
        <WordedForm action={accept} prefix={`accept-${id}-`}>
          <Fold
            summary={
              <>
                {t("accept")} <VisuallyHidden>{name}</VisuallyHidden>
              </>
            }
          >
            <h3>{t("acceptTitle", { name })}</h3>
            <HiddenField name="requestId" value={id} />
            <RadioGroup name="proof" label={t("fields.proof")} options={proofOptions} defaultValue={proofOptions[0]?.value} />
            <RoleField label={t("fields.role")} own="owner" defaultValue={managers > 0 ? "admin" : "owner"} />
            <TextArea name="reason" label={t("fields.reason")} hint={t("acceptHint")} counter={counter} />
            <p className="meta">{t("acceptConsequence")}</p>
            <SubmitButton>{t("acceptDo")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
      <WordedForm action={decline} prefix={`decline-${id}-`}>
        <Fold
          summary={
            <>
              {t("decline")} <VisuallyHidden>{name}</VisuallyHidden>
            </>
          }
        >
          <h3>{t("declineTitle", { name })}</h3>
          <HiddenField name="requestId" value={id} />
          <TextArea name="reason" label={t("reasonDecline")} hint={t("declineHint")} counter={counter} />
          <SubmitButton className="btn danger">{t("declineDo")}</SubmitButton>
        </Fold>
      </WordedForm>
    </div>
  );
}
