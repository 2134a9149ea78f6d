import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../page-not-found.tsx";
import { Listing } from "./listing.tsx";
import { type Asked, load } from "./load.ts";
import { LogoForm } from "./logo-form.tsx";
import { Missing } from "./missing.tsx";
import { Notices } from "./notices.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ReadOnly } from "./read-only.tsx";

type Props = { searchParams: Promise<Asked> };

export async function generateMetadata() {
  const t = await getTranslations("organisations.profile");
  return { title: `${t("titleRead")} · ${t("section")}` };
}

export default guarded(async function ProfilePage({ searchParams }: Props) {
  const asked = await searchParams;
  const loaded = await load(asked);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, locale] = await Promise.all([getTranslations("organisations.profile"), getLocale()]);
  const { own, may, progress } = loaded;
  return (
    <>
      <PageTitle
        lead={may.edit ? t("lead", { n: progress.missing.length }) : null}
        aside={<a href={paths(locale).organisation(own.slug)}>{t("seeIt")}</a>}
      >
        {may.edit ? t("title") : t("titleRead")}
      </PageTitle>
      <Notices loaded={loaded} done={asked.done} />
      {may.edit ? (
        <>
          <Missing progress={progress} />
          <ProfileForm loaded={loaded} />
          <LogoForm loaded={loaded} refused={asked.refused} />
          <Listing loaded={loaded} />
        </>
      ) : (
        <ReadOnly own={own} />
      )}
    </>
  );
});
