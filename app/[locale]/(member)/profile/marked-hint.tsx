import { getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { Completeness } from "#domain/organisations/profile/completeness";
import type { ProfileField } from "#domain/organisations/profile/fields";

type Props = { field: ProfileField; progress: Completeness; children?: string | undefined };

/** The hint of a field, after a mark where the profile lacks it; a translation is a wish, and looks like one. */
export async function MarkedHint({ field, progress, children }: Props) {
  const t = await getTranslations("organisations.profile");
  const missing = progress.missing.some((item) => item.field === field);
  return (
    <>
      {missing ? <StatusBadge tone="warn">{t("missingMark")}</StatusBadge> : null}
      {progress.untranslated.includes(field) ? <StatusBadge tone="info">{t("untranslatedMark")}</StatusBadge> : null} {children}
    </>
  );
}

/** Whether there is anything to say at a field. */
export const hasHint = (field: ProfileField, { missing, untranslated }: Completeness, hint: string | undefined) =>
  hint !== undefined || untranslated.includes(field) || missing.some((item) => item.field === field);
