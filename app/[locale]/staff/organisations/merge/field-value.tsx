import { getTranslations } from "next-intl/server";
import type { MergeField } from "#domain/organisations/merge/merge-fields";
import { fieldLanguage, type profileValue } from "../../../profile-value.ts";

type Props = { field: MergeField; text: string; worded: Awaited<ReturnType<typeof profileValue>> };

/** What is in a field, in words. */
export async function FieldValue({ field, text, worded }: Props) {
  const t = await getTranslations("duplicates.merge");
  if (text === "") return <span className="none">{t("nothing")}</span>;
  return (
    <span className="given wrap-anywhere" lang={fieldLanguage(field)}>
      {worded(field, text)}
    </span>
  );
}
