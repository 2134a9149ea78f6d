import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Workspace } from "#domain/consortia/workspace";
import { formatDate } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { offer, withdrawOffer } from "./actions.ts";

/** The coordinator asks a partner to coordinate in its place, or withdraws that; the cluster's office does where nobody can act for the coordinator. */
export async function HandOver({ workspace }: { workspace: Workspace }) {
  const [t, locale, kept] = await Promise.all([getTranslations("consortia"), getLocale(), keptForm("offerCoordination")]);
  const { id, may, everyone, lacksCoordinator } = workspace;
  const asked = everyone.find(({ offer }) => offer);
  if (may.withdrawOffer === true && asked?.offer)
    return (
      <WordedForm action={withdrawOffer} prefix="o" className="">
        <HiddenField name="consortiumId" value={id} />
        {lacksCoordinator ? null : (
          <p className="mb-3">{t("space.offered", { organisation: asked.name, date: formatDate(asked.offer.at, locale) })}</p>
        )}
        <SubmitButton className="btn quiet">{t("space.offerWithdraw")}</SubmitButton>
      </WordedForm>
    );
  if (may.handOver !== true) return null;
  const others = everyone.filter(({ role, status }) => role === "partner" && status === "active");
  const coordinator = everyone.find(({ role }) => role === "coordinator")?.name ?? "";
  return (
    <WordedForm action={offer} initial={kept} prefix="h" className="">
      <HiddenField name="consortiumId" value={id} />
      <Fold summary={t(lacksCoordinator ? "space.askPartner" : "space.handOver")}>
        <p>{lacksCoordinator ? t("space.askPartnerText", { coordinator }) : t("space.handOverText")}</p>
        <SelectField
          name="organisationId"
          label={t("space.handOverTo")}
          empty={t("space.handOverChoose")}
          options={others.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
        />
        <SubmitButton className="btn quiet">{t("space.handOverSend")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
