import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { TextField } from "#components/form/text-field";
import type { SavedView } from "#domain/review/queue/view-reads";

export async function ViewFields({ view }: { view?: SavedView }) {
  const t = await getTranslations("queue.fields");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={view?.name} />
      <CheckboxField name="shared" label={t("shared")} defaultChecked={view?.shared} />
      <CheckboxField name="opensFirst" label={t("opensFirst")} defaultChecked={view?.opensFirst} />
    </>
  );
}
