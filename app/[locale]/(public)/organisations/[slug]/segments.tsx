import { getTranslations } from "next-intl/server";
import { ValueChain } from "#components/organisation/value-chain";
import { citations } from "#domain/organisations/profile/citations";
import type { OrganisationView } from "#domain/organisations/reads";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { Cite } from "./cite.tsx";

/** The value chain across the page, with the names of the segments beneath, and where that comes from: unlit for an organisation that is known from sources that state none. */
export async function Segments({ organisation: { profile, sources, isFromSources: isUnclaimed } }: { organisation: OrganisationView }) {
  if (profile.sectors.length === 0 && !isUnclaimed) return null;
  const [t, term] = await Promise.all([getTranslations("organisations.page"), getTranslations("terms")]);
  const cited = citations(sources);
  const n = cited.numberOf("sectors");
  const link = (sector: Sector) => ({ text: term(`sector.${sector}`), ...(profile.sectors.includes(sector) && { state: "on" as const }) });
  return (
    <div className="my-8">
      <ValueChain
        label={t("chain", { name: profile.name })}
        links={Object.fromEntries(SECTORS.map((sector) => [sector, link(sector)])) as Record<Sector, ReturnType<typeof link>>}
      />
      {profile.sectors.length === 0 ? (
        <p className="meta mt-2">{t("sectorsUnstated", { name: profile.name })}</p>
      ) : n ? (
        <p className="meta mt-2">
          {t("segments")}
          <Cite n={n} label={t("sourceOf", { n, what: t("segments") })} />
        </p>
      ) : null}
    </div>
  );
}
