import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { CapabilityForm } from "./capability-form.tsx";
import { load } from "./load.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ organisation?: string }> };

export async function generateMetadata({ params }: Props) {
  const [{ id }, t, common] = await Promise.all([params, getTranslations("organisations.capabilities"), getTranslations("common")]);
  return { title: `${t(id === "new" ? "addTitle" : "editTitle")} · ${common("nav.member")}` };
}

export default guarded(async function CapabilityPage({ params, searchParams }: Props) {
  const [{ id }, { organisation }] = await Promise.all([params, searchParams]);
  const loaded = await load(id, organisation);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, profile, locale] = await Promise.all([
    getTranslations("organisations.capabilities"),
    getTranslations("organisations.profile"),
    getLocale(),
  ]);
  const title = t(loaded.capability ? "editTitle" : "addTitle");
  return (
    <>
      <Breadcrumbs trail={[{ href: paths(locale).profileCapabilities(loaded.own.slug), text: profile("titleRead") }]} here={title} />
      <PageTitle lead={t("formLead")}>{title}</PageTitle>
      <CapabilityForm loaded={loaded} />
    </>
  );
});
