import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { CapabilityList } from "./capability-list.tsx";
import { Listing } from "./listing.tsx";
import { type Asked, load } from "./load.ts";
import { LogoForm } from "./logo-form.tsx";
import { Missing } from "./missing.tsx";
import { Notices } from "./notices.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ReadOnly } from "./read-only.tsx";
import { Sections } from "./sections.tsx";
import { StillRight } from "./still-right.tsx";

type Props = { searchParams: Promise<Asked> };

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common")]);
  return { title: `${t("titleRead")} · ${common("nav.member")}` };
}

export default guarded(async function ProfilePage({ searchParams }: Props) {
  const asked = await searchParams;
  const loaded = await load(asked);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, ownership, locale] = await Promise.all([getTranslations("organisations.profile"), getTranslations("ownership"), getLocale()]);
  const { own, may, progress } = loaded;
  if (!may.edit)
    return (
      <>
        <PageTitle aside={<a href={paths(locale).organisation(own.slug)}>{t("seeIt")}</a>}>{t("titleRead")}</PageTitle>
        <Notices loaded={loaded} />
        <ReadOnly own={own} />
      </>
    );
  return (
    <>
      <PageTitle
        lead={t("lead", { n: progress.missing.length })}
        aside={
          <p className="flex flex-wrap gap-x-6">
            <a className="alone" href={paths(locale).profileUnits(own.slug)}>
              {t("toUnits")}
            </a>
            <a className="alone" href={paths(locale).profileOwnership(own.slug)}>
              {ownership("toPage")}
            </a>
            <a className="alone" href={paths(locale).profileHistory(own.slug)}>
              {t("toHistory")}
            </a>
          </p>
        }
      >
        {t("title")}
      </PageTitle>
      <Sections progress={progress} />
      <div>
        <Notices loaded={loaded} />
        <Listing loaded={loaded} />
        <Missing progress={progress} />
        <StillRight loaded={loaded} />
        <ProfileForm loaded={loaded} done={asked.done} back={paths(locale).profile(own.slug)} />
        <CapabilityList loaded={loaded} />
        <LogoForm loaded={loaded} refused={asked.refused} />
      </div>
    </>
  );
});
