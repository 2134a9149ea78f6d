import { getTranslations } from "next-intl/server";
import { type ConsortiumStatus, isFromSources } from "#domain/consortia/state";
import { StatusBadge } from "../ui/status-badge.tsx";

type Props = { status: ConsortiumStatus; closesAt: Date | null; looking: boolean; isPublished?: boolean };

/** `isPublished`: where others may not read it yet. */
export async function ConsortiumBadge({ status, closesAt, looking, isPublished = true }: Props) {
  const [t, of] = await Promise.all([getTranslations("consortia.status"), getTranslations("consortia.publication")]);
  if (isFromSources({ closesAt })) return <StatusBadge>{t("fromSources")}</StatusBadge>;
  if (!isPublished && status !== "ended") return <StatusBadge tone="warn">{of("badge")}</StatusBadge>;
  if (looking) return <StatusBadge tone="info">{t("looking")}</StatusBadge>;
  if (status === "formed") return <StatusBadge tone="ok">{t("formed")}</StatusBadge>;
  return <StatusBadge>{t(status === "ended" ? "ended" : "closed")}</StatusBadge>;
}
