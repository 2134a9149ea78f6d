import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { choose } from "../../staff/applications/shortcuts/actions.ts";

/** For staff: whether single-key shortcuts act in the queue. */
export async function Shortcuts({ on }: { on: boolean }) {
  const t = await getTranslations("queue.shortcuts");
  return (
    <section>
      <h2>{t("account")}</h2>
      <p>{t(on ? "accountOn" : "off")}</p>
      <WordedForm action={choose} className="inline" prefix="shortcuts-">
        <HiddenField name="shortcuts" value={on ? "off" : "on"} />
        <SubmitButton className="btn quiet">{t(on ? "switchOff" : "switchOn")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
