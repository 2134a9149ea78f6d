import { getLocale, getTranslations } from "next-intl/server";
import type { Sector } from "#domain/organisations/state";

type Coverage = { covered: readonly Sector[]; missing: readonly Sector[] };

/** Says in the reader's language which segments a consortium has and lacks: both together, and what is missing on its own. */
export async function coverageWords(): Promise<(coverage: Coverage) => { label: string; missing: string | undefined }> {
  const [terms, common, locale] = await Promise.all([getTranslations("terms"), getTranslations("common"), getLocale()]);
  const words = (sectors: readonly Sector[]) => sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  return ({ covered, missing }) => {
    const [has, lacks] = [words(covered), words(missing)];
    if (!lacks) return { label: has, missing: undefined };
    return {
      label: has ? common("coverage.both", { has, lacks }) : common("coverage.lacks", { lacks }),
      missing: common("missing", { what: lacks }),
    };
  };
}
