import { getTranslations } from "next-intl/server";
import type { ApplicationStatus } from "#domain/membership/state";
import { StatusBadge, type Tone } from "../ui/status-badge.tsx";

export const TONES: Record<ApplicationStatus, Tone> = {
  unconfirmed: "grey",
  draft: "grey",
  submitted: "info",
  changesAsked: "warn",
  approved: "ok",
  refused: "danger",
  withdrawn: "grey",
  expired: "grey",
};

export async function ApplicationBadge({ status }: { status: ApplicationStatus }) {
  const t = await getTranslations("membership.status");
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}
