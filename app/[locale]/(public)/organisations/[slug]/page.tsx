import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import type { Locale } from "#domain/kernel/state";
import { inLanguage } from "#domain/organisations/profile/localised";
import { portalUrl } from "#lib/env";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { publicHead } from "../../../public-head.ts";
import { Body, hasTexts } from "./body.tsx";
import { Capabilities } from "./capabilities.tsx";
import { Claim } from "./claim.tsx";
import { Collaborations } from "./collaborations.tsx";
import { Consortia } from "./consortia.tsx";
import { Contact } from "./contact.tsx";
import { OrganisationFacts } from "./facts.tsx";
import { Head } from "./head.tsx";
import { Identifiers } from "./identifiers.tsx";
import { JsonLd } from "./json-ld.tsx";
import { load } from "./load.ts";
import { Notice } from "./notice.tsx";
import { Segments } from "./segments.tsx";
import { Sources } from "./sources.tsx";
import { Steps } from "./steps.tsx";
import { structuredData } from "./structured-data.ts";
import { Take } from "./take.tsx";
import { Units } from "./units.tsx";
import { ViewAs } from "./view-as.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<{ as?: string; done?: string }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug, locale }, { as }] = await Promise.all([params, searchParams]);
  const [found, t, common] = await Promise.all([
    load(slug, as).catch(() => null),
    getTranslations("organisations.page"),
    getTranslations("common"),
  ]);
  if (found === null) return {};
  if (!found?.organisation) return { title: common("notFound.title") };
  const { profile, listed } = found.organisation;
  const title = `${profile.name} · ${t("section")}`;
  const description = inLanguage(profile.short, locale)?.text;
  if (!listed) return { title, ...(description && { description }), robots: "noindex" };
  const logo = found.logo && paths(locale).organisationLogo(slug, found.logo.version);
  return publicHead({ title, description, path: (to) => to.organisation(slug), logo });
}

export default guarded(async function OrganisationPage({ params, searchParams }: Props) {
  const [{ slug }, { as, done }] = await Promise.all([params, searchParams]);
  const loaded = await load(slug, as);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { organisation, logo, readingAs } = loaded;
  const [t, sheet, common, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("organisations.sheet"),
    getTranslations("common"),
    getLocale(),
  ]);
  const to = paths(locale);
  if (!organisation)
    return (
      <>
        <ViewAs loaded={loaded} />
        <h1>{common("notFound.title")}</h1>
        {readingAs ? <Note tone="warn">{t(`viewAs.nothing.${readingAs}`)}</Note> : null}
      </>
    );
  const { profile } = organisation;
  const told = hasTexts(profile, locale);
  return (
    <>
      <ViewAs loaded={loaded} />
      <article className="organisation">
        <JsonLd
          data={structuredData(
            organisation,
            `${portalUrl() ?? ""}${to.organisation(slug)}`,
            inLanguage(profile.short, locale)?.text,
            t("madeUpText"),
            locale,
          )}
        />
        <Breadcrumbs
          trail={[
            { href: to.home(), text: common("nav.home") },
            { href: to.directory(), text: t("section") },
          ]}
          here={profile.name}
        />
        <Notice organisation={organisation} reader={loaded.reader} />
        <Head organisation={organisation} logo={logo}>
          <Steps organisation={organisation} loaded={loaded} done={done} />
        </Head>
        <Segments organisation={organisation} />
        <div className="split">
          <div className="told">
            <Body organisation={organisation} />
            <Capabilities organisation={organisation} />
            {told ? null : <Sources organisation={organisation} />}
            <Units organisation={organisation} />
            <Consortia consortia={loaded.consortia} />
            <Collaborations name={profile.name} collaborations={loaded.collaborations} />
          </div>
          <aside className="aside">
            <OrganisationFacts organisation={organisation} />
            <Contact organisation={organisation} />
            <Identifiers organisation={organisation} verifies={loaded.mayVerify} />
            {told ? <Sources organisation={organisation} /> : null}
            <section className="meta stack">
              {organisation.isFromSources ? null : <p>{sheet("changed", { date: formatDate(organisation.versionAt, locale) })}</p>}
              <Claim organisation={organisation} reader={loaded.reader} />
              <Take organisation={organisation} />
            </section>
          </aside>
        </div>
      </article>
    </>
  );
});
