import { getLocale, getTranslations } from "next-intl/server";
import { ADVANCED_THERAPIES, CHAMPIONS, PROJECTS, STANDING_OUT } from "#domain/insight/cluster-facts";
import type { NamedPages } from "#domain/insight/named-pages";
import { paths } from "#lib/paths";
import { NamedLink } from "./named-link.tsx";
import { SourceMark } from "./source-line.tsx";

/** The members and projects that the sources name, each with the way to its page. */
export async function PeopleAndProjects({ pages }: { pages: NamedPages }) {
  const [t, locale] = await Promise.all([getTranslations("pages.about"), getLocale()]);
  const to = paths(locale);
  const page = (name: string) => {
    const slug = pages.organisations.get(name);
    return slug && to.organisation(slug);
  };
  const project = (name: string) => {
    const slug = pages.consortia.get(name);
    return slug && to.consortium(slug);
  };
  const linked = (names: readonly string[]) =>
    names.map((name, n) => (
      <span key={name}>
        {n > 0 ? ", " : null}
        <NamedLink name={name} href={page(name)} />
      </span>
    ));
  return (
    <>
      <section className="sec">
        <h2>{t("championsTitle")}</h2>
        <p className="meta mt-1">
          {t("championsText")}
          <SourceMark source="echalliance" />
        </p>
        <div className="cards mt-4">
          {CHAMPIONS.map(({ key, name }) => (
            <article key={key} className="card stack">
              <p className="text-ink">{t(`champions.${key}`)}</p>
              <h3>
                <NamedLink name={name} href={page(name)} />
              </h3>
            </article>
          ))}
        </div>
        <p className="mt-4">
          <b>{t("standingTitle")}</b> {linked(STANDING_OUT)}
          <SourceMark source="echalliance" />
        </p>
        <p className="mt-2">
          <b>{t("therapiesTitle")}</b> {linked(ADVANCED_THERAPIES)}
          <SourceMark source="echalliance" />
        </p>
      </section>
      <section className="sec">
        <div className="row between">
          <h2>{t("projectsTitle")}</h2>
          <a href={to.consortia()}>{t("allConsortia")}</a>
        </div>
        <div className="cards mt-4">
          {PROJECTS.map(({ key, name, sources }) => (
            <article key={key} className="card stack">
              <h3>
                <NamedLink name={name} href={project(name)} />
              </h3>
              <p className="text-ink">
                {t(`projects.${key}`)}
                {sources.map((source) => (
                  <SourceMark key={source} source={source} />
                ))}
              </p>
            </article>
          ))}
        </div>
      </section>
    </>
  );
}
