import { getLocale, getTranslations } from "next-intl/server";
import type { Sector } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";

/** `open`: those with an open seat, `covered` those where somebody is, `missing` those of `open` where nobody is. */
type Coverage = { covered: readonly Sector[]; missing: readonly Sector[]; open: readonly Sector[] };

/**
 * Says in the reader's language what a consortium has, what is missing, and for what it has a partner and an open seat. `label`: all of it, for a strip that
 * is not seen. `lacks`: without what it has; undefined where no seat is open.
 */
export async function coverageWords(): Promise<(coverage: Coverage) => { label: string; lacks: string | undefined }> {
  const [terms, common, locale] = await Promise.all([getTranslations("terms"), getTranslations("common"), getLocale()]);
  const words = (sectors: readonly Sector[]) => sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  return ({ covered, missing, open }) => {
    const nobody = { what: words(missing) };
    const another = { what: words(open.filter((sector) => !missing.includes(sector))) };
    const label = [words(covered), nobody.what && common("coverage.missing", nobody), another.what && common("coverage.seats", another)];
    const lacks = [nobody.what && common("missing", nobody), another.what && common("seatsOpen", another)];
    return { label: label.filter(Boolean).join("; "), lacks: lacks.filter(Boolean).join(BETWEEN_PARTS) || undefined };
  };
}
