import { getLocale, getTranslations } from "next-intl/server";
import { KINDS } from "#domain/organisations/state";
import { formatEuro } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import type { Entry } from "./entry-fields.tsx";

/** What a stage, a criterion or a fee category says besides its name. Beside `other`, only what the two do not share, and always its number. */
export async function entrySays() {
  const [t, kinds, locale] = await Promise.all([getTranslations("settings.rules"), getTranslations("terms.kind"), getLocale()]);
  return ({ owner, workingDays, threshold, blockingZero, kinds: whose = [], euroAYear }: Entry, other?: Entry) => {
    if (owner) {
      const days = t("daysSay", { days: workingDays ?? 0 });
      return other?.owner === owner ? days : t("stageSays", { owner: t(`owners.${owner}`), days });
    }
    if (threshold !== undefined) {
      if (other?.blockingZero === blockingZero) return t("thresholdSays", { threshold });
      return t(blockingZero ? "blocks" : "criterionSays", { threshold });
    }
    const known = KINDS.filter((kind) => whose.includes(kind));
    const shared = known.length === other?.kinds?.length && known.every((kind) => other.kinds?.includes(kind));
    return [formatEuro(euroAYear ?? 0, locale), ...(shared ? [] : known.map((kind) => kinds(kind)))].join(BETWEEN_PARTS);
  };
}
