import { getLocale, getTranslations } from "next-intl/server";
import { KINDS } from "#domain/organisations/state";
import { formatEuro } from "#lib/format";
import type { Entry } from "./entry-fields.tsx";

/** What a stage, a criterion or a fee category says besides its name. */
export async function entrySays() {
  const [t, kinds, locale] = await Promise.all([getTranslations("settings.rules"), getTranslations("terms.kind"), getLocale()]);
  return ({ owner, workingDays, threshold, blockingZero, kinds: whose = [], euroAYear }: Entry) => {
    if (owner) return t("stageSays", { owner: t(`owners.${owner}`), days: workingDays ?? 0 });
    if (threshold !== undefined) return t(blockingZero ? "blocks" : "criterionSays", { threshold });
    const known = KINDS.filter((kind) => whose.includes(kind));
    return [formatEuro(euroAYear ?? 0, locale), ...known.map((kind) => kinds(kind))].join(" · ");
  };
}
