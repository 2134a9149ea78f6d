import { getLocale, getTranslations } from "next-intl/server";
import { linkTag } from "#components/ui/prose-tags";
import { Strip } from "#components/ui/strip";
import { unbroken } from "#components/ui/unbroken";
import { NETWORKS, PILLARS, STATEMENTS } from "#domain/insight/cluster-facts";
import { SECTORS } from "#domain/organisations/state";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { namedKinds } from "../../named-kinds.ts";
import { Figures } from "./figures.tsx";
import { PeopleAndProjects } from "./people-and-projects.tsx";
import { SourceLine } from "./source-line.tsx";
import { Sources } from "./sources.tsx";

export async function generateMetadata() {
  const t = await getTranslations("pages.about");
  return { title: t("title"), description: t("lead") };
}

export default async function About() {
  const [t, terms, kinds, locale] = await Promise.all([
    getTranslations("pages.about"),
    getTranslations("terms"),
    namedKinds(),
    getLocale(),
  ]);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-3">{t("lead")}</p>
      <section className="sec">
        <h2>{t("figuresTitle")}</h2>
        <Figures />
      </section>
      <div className="sec split">
        <div>
          <section>
            <h2>{t.rich("pillarsTitle", { nb: unbroken })}</h2>
            <ol className="mt-4 list-decimal ps-6">
              {PILLARS.map((pillar) => (
                <li key={pillar} className="py-1">
                  {t(`pillars.${pillar}`)}
                </li>
              ))}
            </ol>
            <SourceLine source="echalliance" />
          </section>
          <PeopleAndProjects />
        </div>
        <aside>
          <section className="stack">
            <h2>{t("whoTitle")}</h2>
            <Strip on={SECTORS} tall />
            <p>{t.rich("whoText", { a: linkTag(paths(locale).directory()) })}</p>
            <p className="meta">{SECTORS.map((sector) => terms(`sector.${sector}`)).join(BETWEEN_PARTS)}</p>
            <p className="meta">{kinds.all.map(kinds.name).join(BETWEEN_PARTS)}</p>
            <SourceLine source="echalliance" />
          </section>
          <section className="sec stack" id="networks">
            <h2>{t("networksTitle")}</h2>
            <p className="font-display text-lg font-semibold">
              {NETWORKS.map((name) => name.replaceAll(" ", "\u00a0")).join(BETWEEN_PARTS)}
            </p>
            <p className="meta">{t("networksText")}</p>
            <SourceLine source="echalliance" />
          </section>
          <section className="sec">
            <h2>{t("factsTitle")}</h2>
            <ul className="items">
              {STATEMENTS.map((statement) => (
                <li key={statement.key}>
                  <p>{t(`statements.${statement.key}`)}</p>
                  <SourceLine source={statement.source} />
                </li>
              ))}
            </ul>
          </section>
          <Sources />
        </aside>
      </div>
    </>
  );
}
