import { useTranslations } from "next-intl";
import { ADVANCED_THERAPIES, CHAMPIONS, PROJECTS, STANDING_OUT } from "#domain/insight/cluster-facts";
import { SourceLine } from "./source-line.tsx";

/** The organisations and projects that the sources name. */
export function PeopleAndProjects() {
  const t = useTranslations("pages.about");
  return (
    <>
      <section className="sec">
        <h2>{t("projectsTitle")}</h2>
        <ul className="items">
          {PROJECTS.map((project) => (
            <li key={project.key}>
              <h3>{project.name}</h3>
              <p>{t(`projects.${project.key}`, { n: String(project.entities) })}</p>
              <SourceLine source={project.source} />
            </li>
          ))}
        </ul>
      </section>
      <section className="sec">
        <h2>{t("championsTitle")}</h2>
        <ul className="items pair gap-x-8 gap-y-0">
          {CHAMPIONS.map((champion) => (
            <li key={champion.key}>
              <h3>{champion.name}</h3>
              <p>{t(`champions.${champion.key}`)}</p>
            </li>
          ))}
        </ul>
        <SourceLine source="echalliance" />
      </section>
      <section className="sec stack">
        <h2>{t("standingTitle")}</h2>
        <p>{t("standingText", { names: STANDING_OUT.join(", ") })}</p>
        <SourceLine source="echalliance" />
        <h2 className="pt-6">{t("therapiesTitle")}</h2>
        <p>{t("therapiesText", { names: ADVANCED_THERAPIES.join(", ") })}</p>
        <SourceLine source="echalliance" />
      </section>
    </>
  );
}
