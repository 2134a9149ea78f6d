import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { ActingFor } from "#domain/kernel/actor";
import { leave } from "./actions.ts";

export async function LeaveForm({ acting }: { acting: ActingFor }) {
  const t = await getTranslations("access");
  return (
    <section className="max-w-xl">
      <h2>{t("people.leave")}</h2>
      <WordedForm action={leave} prefix="leave-">
        <HiddenField name="organisationId" value={acting.organisationId} />
        <p>{t("people.leaveText", { organisation: acting.name })}</p>
        <p>
          <SubmitButton className="btn quiet">{t("people.leaveDo")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
