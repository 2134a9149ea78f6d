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

/** The coordinator asks a partner to coordinate in its place, or withdraws that. */
export async function HandOver({ workspace }: { workspace: Workspace }) {
  const [t, locale, kept] = await Promise.all([getTranslations("consortia"), getLocale(), keptForm("offerCoordination")]);
  const { id, may, everyone } = workspace;
  if (may.handOver !== true) return null;
  const asked = everyone.find(({ offeredAt }) => offeredAt);
  if (asked?.offeredAt)
    return (
      <WordedForm action={withdrawOffer} prefix="o" className="">
        <HiddenField name="consortiumId" value={id} />
        <p className="mb-3">{t("space.offered", { organisation: asked.name, date: formatDate(asked.offeredAt, locale) })}</p>
        <SubmitButton className="btn quiet">{t("space.offerWithdraw")}</SubmitButton>
      </WordedForm>
    );
  const others = everyone.filter(({ role, status }) => role === "partner" && status === "active");
  return (
    <WordedForm action={offer} initial={kept} prefix="h" className="">
      <HiddenField name="consortiumId" value={id} />
      <Fold summary={t("space.handOver")}>
        <p>{t("space.handOverText")}</p>
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
