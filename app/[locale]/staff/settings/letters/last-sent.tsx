import { getLocale, getTranslations } from "next-intl/server";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";

/** When the letter was last sent. Emails are not kept for longer than their days, so before those nothing is known. */
export async function LastSent({ at }: { at: Date | undefined }) {
  const [t, locale] = await Promise.all([getTranslations("editors.letters.last"), getLocale()]);
  return at ? t("sent", { day: formatDate(at, locale, "short") }) : t("none", { days: String(RETENTION_LENGTHS.mail.n) });
}
