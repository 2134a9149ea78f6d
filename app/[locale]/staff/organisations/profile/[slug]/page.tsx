import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { Listing } from "../../../../(member)/profile/listing.tsx";
import { Missing } from "../../../../(member)/profile/missing.tsx";
import { ProfileForm } from "../../../../(member)/profile/profile-form.tsx";
import { Sections } from "../../../../(member)/profile/sections.tsx";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { load } from "./load.ts";
import { ActingPeople } from "./people.tsx";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props) {
  const [{ slug }, common] = await Promise.all([params, getTranslations("common")]);
  return titleOfFound(load(slug), ({ editor }) => `${editor.own.profile.name} · ${common("staff.organisations")}`);
}

/** One organisation for the office: who acts for it and whom to invite, and its profile while nobody does. */
export default guarded(async function OfficeProfilePage({ params, searchParams }: Props) {
  const [{ slug }, { done }] = await Promise.all([params, searchParams]);
  const loaded = await load(slug);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, profile, common, locale] = await Promise.all([
    getTranslations("moderation.office"),
    getTranslations("organisations.profile"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { editor } = loaded;
  const { own, may, progress } = editor;
  const to = paths(locale);
  return (
    <>
      <Breadcrumbs trail={[{ href: to.staffOrganisations(), text: common("staff.organisations") }]} here={own.profile.name} />
      <PageTitle
        lead={may.edit ? profile("lead", { n: progress.missing.length }) : undefined}
        aside={
          <p className="flex flex-wrap gap-x-6">
            <a className="alone" href={to.organisation(own.slug)}>
              {profile("seeIt")}
            </a>
            <a className="alone" href={to.staffOrganisationHistory(own.slug)}>
              {profile("toHistory")}
            </a>
          </p>
        }
      >
        {own.profile.name}
      </PageTitle>
      <div className="stack [--g:32px]">
        <Note tone="info">{t(own.hasPeople ? "theirs" : may.edit ? "yours" : "notActive")}</Note>
        <ActingPeople loaded={loaded} />
        {may.edit ? (
          <section id="profile">
            <h2>{profile("titleRead")}</h2>
            <Sections progress={progress} />
            <Listing loaded={editor} />
            <Missing progress={progress} />
            <ProfileForm loaded={editor} done={typeof done === "string" ? done : undefined} back={to.staffProfile(own.slug)} />
          </section>
        ) : null}
      </div>
    </>
  );
});
