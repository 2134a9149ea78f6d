import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { correct } from "../actions.ts";

/** The address to which the link went, to be corrected in place. */
export async function CorrectForm({ reference, email }: { reference: string; email: string }) {
  const t = await getTranslations("membership");
  return (
    <WordedForm action={correct}>
      <HiddenField name="reference" value={reference} />
      <TextField
        name="email"
        label={t("fields.email")}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={email}
      />
      <div>
        <SubmitButton className="btn quiet">{t("sent.correct")}</SubmitButton>
        <p className="meta mt-3">{t("sent.correctHint")}</p>
      </div>
    </WordedForm>
  );
}
