import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { Strip } from "#components/ui/strip";
import { unbroken } from "#components/ui/unbroken";
import { FIGURES, NETWORKS, ORIGIN, PILLARS, type SourceKey } from "#domain/insight/cluster-facts";
import { SECTORS } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { publicHead } from "../../public-head.ts";
import { Figures } from "./figures.tsx";
import { load } from "./load.ts";
import { NamedLink } from "./named-link.tsx";
import { PeopleAndProjects } from "./people-and-projects.tsx";
import { SourceMark } from "./source-line.tsx";
import { Sources } from "./sources.tsx";

export async function generateMetadata() {
  const t = await getTranslations("pages.about");
  return publicHead({ title: t("title"), description: t("lead"), path: (to) => to.about() });
}

/** What the cluster says of itself, each fact with its source. */
export default guarded(async function About() {
  const [pages, t, terms, common, locale] = await Promise.all([
    load(),
    getTranslations("pages.about"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const to = paths(locale);
  const osakidetza = pages.organisations.get("Osakidetza");
  const cite = (mark: SourceKey = "echalliance") => <SourceMark source={mark} />;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-3">
        {t("lead")}
        {cite()}
      </p>
      <div className="mt-6">
        <Strip on={SECTORS} tall />
        <p className="meta mt-2">{SECTORS.map((sector) => terms(`sector.${sector}`)).join(BETWEEN_PARTS)}</p>
      </div>
      <section className="sec">
        <h2>{t("doTitle")}</h2>
        <p className="mt-2">
          {t("do.connect")}
          {cite()} {t("do.oneStop")}
          {cite("deia")} {t("do.open")}
          {cite()}
        </p>
      </section>
      <section className="sec">
        <h2>
          {t("president")}
          {cite("noticias")}
        </h2>
        <Figures figures={ORIGIN} />
      </section>
      <section className="sec">
        <h2>{t.rich("pillarsTitle", { nb: unbroken })}</h2>
        <ol className="mt-4 list-decimal ps-6">
          {PILLARS.map((pillar) => (
            <li key={pillar} className="py-1">
              {t(`pillars.${pillar}`)}
            </li>
          ))}
        </ol>
        <p className="meta mt-2">
          {t("plan")}
          {cite()}
        </p>
      </section>
      <PeopleAndProjects pages={pages} />
      <section className="sec" id="networks">
        <h2>{t("networksTitle")}</h2>
        <p className="mt-2 font-display text-lg font-semibold">
          {NETWORKS.map((name) => name.replaceAll(" ", "\u00a0")).join(BETWEEN_PARTS)}
          {cite()}
        </p>
      </section>
      <section className="sec">
        <h2>{t("figuresTitle")}</h2>
        <Figures figures={FIGURES} />
        <p className="mt-4">
          {t.rich("system", {
            osakidetza: () => <NamedLink name="Osakidetza" href={osakidetza && to.organisation(osakidetza)} />,
          })}
          {cite()} {t("poloa")}
          {cite()}
        </p>
      </section>
      <Sources />
      <section className="sec">
        <h2>{t("joinTitle")}</h2>
        <p className="mt-3">
          <LinkButton href={to.apply()}>{common("becomeMember")}</LinkButton>
        </p>
      </section>
    </>
  );
});
