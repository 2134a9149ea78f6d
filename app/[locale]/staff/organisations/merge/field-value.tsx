import { getLocale, getTranslations } from "next-intl/server";
import type { MergeField } from "#domain/organisations/merge/merge-fields";

/** What stands in a field, in words. */
export async function FieldValue({ field, text }: { field: MergeField; text: string }) {
  const [t, term, locale] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("terms"), getLocale()]);
  if (text === "") return <span className="none">{t("nothing")}</span>;
  const coded = { kind: "kind", sectors: "sector", region: "region" }[field as string];
  if (coded)
    return text
      .split(" ")
      .map((code) => term(`${coded}.${code}` as "kind.company"))
      .join(", ");
  if (field === "country") return new Intl.DisplayNames(locale, { type: "region" }).of(text) ?? text;
  return <span className="given wrap-anywhere">{text}</span>;
}
