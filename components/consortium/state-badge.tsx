import { getTranslations } from "next-intl/server";
import type { ConsortiumStatus } from "#domain/consortia/state";
import { StatusBadge } from "../ui/status-badge.tsx";

export async function ConsortiumBadge({ status, looking }: { status: ConsortiumStatus; looking: boolean }) {
  const t = await getTranslations("consortia.status");
  if (looking) return <StatusBadge tone="info">{t("looking")}</StatusBadge>;
  if (status === "formed") return <StatusBadge tone="ok">{t("formed")}</StatusBadge>;
  return <StatusBadge>{t(status === "ended" ? "ended" : "closed")}</StatusBadge>;
}
