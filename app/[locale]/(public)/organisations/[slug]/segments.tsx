import { getTranslations } from "next-intl/server";
import { ValueChain } from "#components/organisation/value-chain";
import { citations } from "#domain/organisations/profile/citations";
import type { OrganisationView } from "#domain/organisations/reads";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { Cite } from "./cite.tsx";

/** The value chain across the page, with the names of the segments beneath, and where that comes from. */
export async function Segments({ organisation: { profile, sources } }: { organisation: OrganisationView }) {
  if (profile.sectors.length === 0) return null;
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
      {n ? (
        <p className="meta mt-2">
          {t("segments")}
          <Cite n={n} label={t("sourceOf", { n, what: t("segments") })} />
        </p>
      ) : cited.isAssigned("sectors") ? (
        <p className="meta mt-2">{t("sectorsAssigned")}</p>
      ) : null}
    </div>
  );
}
