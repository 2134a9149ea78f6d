import { getLocale, getTranslations } from "next-intl/server";
import type { Sector } from "#domain/organisations/state";

/** `open`: those with an open seat, `covered` those where somebody is, `missing` those of `open` where nobody is. */
type Coverage = { covered: readonly Sector[]; missing: readonly Sector[]; open: readonly Sector[] };

/** Says in the reader's language which segments a consortium has and lacks: both together, and what is missing on its own. */
export async function coverageWords(): Promise<(coverage: Coverage) => { label: string; missing: string | undefined }> {
  const [terms, common, locale] = await Promise.all([getTranslations("terms"), getTranslations("common"), getLocale()]);
  const words = (sectors: readonly Sector[]) => sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  return ({ covered, missing, open }) => {
    const [has, lacks] = [words(covered), words(open)];
    if (!lacks) return { label: has, missing: undefined };
    const nobody = words(missing);
    return {
      label: has ? common("coverage.both", { has, lacks }) : common("coverage.lacks", { lacks }),
      missing: nobody ? common("missing", { what: nobody }) : undefined,
    };
  };
}
