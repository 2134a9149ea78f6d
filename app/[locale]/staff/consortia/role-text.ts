import { getTranslations } from "next-intl/server";
import type { ReviewedRole } from "#domain/consortia/moderation/state";

/** Writes a role in words: "Clinical partner (healthcare), 2 seats", and what the work is. */
export async function roleText() {
  const [t, terms] = await Promise.all([getTranslations("moderation.consortia"), getTranslations("terms")]);
  return ({ title, sector, seats, work }: ReviewedRole) =>
    [t("role", { title, sector: terms(`sector.${sector}`), n: seats }), work].filter(Boolean).join("\n");
}
