import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { start } from "./actions.ts";
import type { Loaded } from "./load.ts";
import { MessageFields } from "./message-fields.tsx";

/** The form for a new thread. */
export async function StartForm({ discussion, personId }: Loaded) {
  const t = await getTranslations("discussion");
  const { id, accepted, mentionable, written } = discussion;
  return (
    <WordedForm action={start} prefix="start-" className="mt-6 max-w-3xl">
      <HiddenField name="consortiumId" value={id} />
      <Fold summary={t("start")} open={discussion.threads.total === 0}>
        <TextField name="title" label={t("fields.title")} />
        <MessageFields mentionable={mentionable} draft={{ key: `thread ${id} ${personId}`, version: written }} />
        {accepted ? <CheckboxField name="confidential" label={t("fields.confidential")} hint={t("confidentialHint")} /> : null}
        <p>
          <SubmitButton>{t("startDo")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
