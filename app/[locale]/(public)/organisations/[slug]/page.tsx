import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { ValueChain } from "#components/organisation/value-chain";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { JsonLd } from "#components/ui/json-ld";
import type { Locale } from "#domain/kernel/state";
import { citations } from "#domain/organisations/profile/citations";
import { inLanguage } from "#domain/organisations/profile/localised";
import { SECTORS, type Sector } from "#domain/organisations/state";
import { portalUrl } from "#lib/env";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { Body, hasTexts } from "./body.tsx";
import { Cite } from "./cite.tsx";
import { Consortia } from "./consortia.tsx";
import { Contact } from "./contact.tsx";
import { OrganisationFacts } from "./facts.tsx";
import { Head } from "./head.tsx";
import { load } from "./load.ts";
import { Notice } from "./notice.tsx";
import { Sources } from "./sources.tsx";
import { structuredData } from "./structured-data.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale } = await params;
  const [found, t, common] = await Promise.all([
    load(slug).catch(() => null),
    getTranslations("organisations.page"),
    getTranslations("common"),
  ]);
  if (found === null) return {};
  if (!found) return { title: common("notFound.title") };
  const { profile, listed } = found.organisation;
  const description = inLanguage(profile.short, locale)?.text;
  return { title: `${profile.name} · ${t("section")}`, ...(description && { description }), ...(!listed && { robots: "noindex" }) };
}

export default guarded(async function OrganisationPage({ params }: Props) {
  const { slug } = await params;
  const loaded = await load(slug);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { organisation, logo } = loaded;
  const { profile, sources } = organisation;
  const [t, term, common, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const to = paths(locale);
  const told = hasTexts(profile, locale);
  const cited = citations(sources);
  const sectorSource = cited.numberOf("sectors");
  const link = (sector: Sector) => ({ text: term(`sector.${sector}`), ...(profile.sectors.includes(sector) && { state: "on" as const }) });
  return (
    <article>
      <JsonLd
        data={structuredData(
          organisation,
          `${portalUrl() ?? ""}${to.organisation(slug)}`,
          inLanguage(profile.short, locale)?.text,
          t("madeUp"),
        )}
      />
      <Breadcrumbs
        label={common("nav.here")}
        trail={[
          { href: to.home(), text: common("nav.home") },
          { href: to.directory(), text: t("section") },
        ]}
        here={profile.name}
      />
      <Notice loaded={loaded} />
      <Head organisation={organisation} logo={logo} />
      <div className="my-8">
        <ValueChain
          label={t("chain", { name: profile.name })}
          links={Object.fromEntries(SECTORS.map((sector) => [sector, link(sector)])) as Record<Sector, ReturnType<typeof link>>}
        />
        {sectorSource && profile.sectors.length > 0 ? (
          <p className="meta mt-2">
            {t("segments")}
            <Cite n={sectorSource} label={t("sourceOf", { n: sectorSource, what: t("segments") })} />
          </p>
        ) : cited.isAssigned("sectors") ? (
          <p className="meta mt-2">{t("sectorsAssigned")}</p>
        ) : null}
      </div>
      <div className="split">
        <div>
          <Body organisation={organisation} />
          {told ? null : <Sources organisation={organisation} />}
          <Consortia consortia={loaded.consortia} />
        </div>
        <aside className="aside">
          <OrganisationFacts organisation={organisation} />
          <Contact organisation={organisation} />
          {told ? <Sources organisation={organisation} /> : null}
          {sources.length === 0 ? <p className="meta">{t("updated", { date: formatDate(organisation.updatedAt, locale) })}</p> : null}
        </aside>
      </div>
    </article>
  );
});
