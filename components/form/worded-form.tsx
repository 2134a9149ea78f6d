import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { ActionForm } from "./action-form.tsx";

type Props = Omit<ComponentProps<typeof ActionForm>, "summaryTitle" | "titlePrefix">;

/** A form over a server action with the words that every form has. */
export async function WordedForm(props: Props) {
  const t = await getTranslations("common.form");
  return <ActionForm summaryTitle={t("problem")} titlePrefix={t("errorPrefix")} {...props} />;
}
