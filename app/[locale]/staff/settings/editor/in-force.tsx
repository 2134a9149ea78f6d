import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import { formatDate } from "#lib/format";

type Told = { version: number; by: string | undefined; at: Date };
type Props = { kind: { inForce: Told | undefined; draft: Told | undefined } };

/** Which version is in force, since when and by whom, and whether somebody is at the next one. */
export async function InForce({ kind: { inForce, draft } }: Props) {
  const [t, locale] = await Promise.all([getTranslations("settings.questions"), getLocale()]);
  return (
    <>
      <p>
        {inForce ? t("version", { version: String(inForce.version), date: formatDate(inForce.at, locale) }) : t("standard")}
        {inForce?.by ? <span className="meta block">{t("by", { name: inForce.by })}</span> : null}
      </p>
      {draft ? (
        <p>
          <StatusBadge tone="info">{t("draft")}</StatusBadge>{" "}
          <span className="meta">{t("draftBy", { name: draft.by ?? "", date: formatDate(draft.at, locale) })}</span>
        </p>
      ) : null}
    </>
  );
}
