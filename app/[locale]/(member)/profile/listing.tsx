import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "#lib/format";
import type { Editor } from "./load.ts";

/** Whether the organisation is in the directory, and who may change that. */
export async function Listing({ loaded: { own, may, progress } }: { loaded: Editor }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.profile"), getLocale()]);
  const ready = !progress.missing.some(({ needed }) => needed);
  return (
    <p className="mb-4">
      {own.publishedAt ? t("listed", { date: formatDate(own.publishedAt, locale) }) : t("unlisted")}
      {!own.publishedAt && ready ? ` ${t("ready")}` : null}
      {may.unpublish ? null : ` ${t("onlyOwners")}`}
    </p>
  );
}
