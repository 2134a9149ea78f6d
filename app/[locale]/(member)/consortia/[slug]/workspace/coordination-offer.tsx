import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { Workspace } from "#domain/consortia/workspace";
import { COORDINATION } from "../../waiting-lines.tsx";
import { answerOffer } from "./actions.ts";

/** For the partner that is asked to coordinate, by the coordinator or by the cluster's office. */
export async function CoordinationOffer({ workspace }: { workspace: Workspace }) {
  const t = await getTranslations("consortia");
  const { id, may, place, everyone } = workspace;
  if (may.takeOver !== true || !place) return null;
  const byOffice = everyone.some(({ organisationId, offer }) => organisationId === place.organisationId && offer?.by === "office");
  const coordinator = everyone.find(({ role }) => role === "coordinator")?.name ?? "";
  return (
    <section id={COORDINATION} className="card stack my-6">
      <h2>{t("space.asksYou", { organisation: place.name })}</h2>
      <p>{byOffice ? t("space.officeAsksYouText", { coordinator }) : t("space.asksYouText")}</p>
      <WordedForm action={answerOffer} prefix="c" className="row">
        <HiddenField name="consortiumId" value={id} />
        <HiddenField name="organisationId" value={place.organisationId} />
        <SubmitButton name="answer" value="accept">
          {t("space.takeOver")}
        </SubmitButton>
        <SubmitButton name="answer" value="decline" className="btn quiet">
          {t("space.declineOver")}
        </SubmitButton>
      </WordedForm>
    </section>
  );
}
