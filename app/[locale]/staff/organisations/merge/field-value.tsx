import { getTranslations } from "next-intl/server";
import type { MergeField } from "#domain/organisations/merge/merge-fields";
import { profileValue } from "../../../profile-value.ts";

/** What is in a field, in words. */
export async function FieldValue({ field, text }: { field: MergeField; text: string }) {
  const [t, worded] = await Promise.all([getTranslations("duplicates.merge"), profileValue()]);
  if (text === "") return <span className="none">{t("nothing")}</span>;
  return <span className="given wrap-anywhere">{worded(field, text)}</span>;
}
