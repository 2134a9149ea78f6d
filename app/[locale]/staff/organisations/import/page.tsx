import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { ImportList } from "./import-list.tsx";
import { load } from "./load.ts";
import { Mappings } from "./mappings.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("exchange.import"))("title"), robots: { index: false } };
}

/** A file to import, what was imported lately, and the mappings that are remembered. */
export default guarded(async function ImportsPage({ searchParams }: Props) {
  const [t, nav, section, locale, loaded] = await Promise.all([
    getTranslations("exchange.import"),
    getTranslations("common.nav"),
    getTranslations("moderation.organisations"),
    getLocale(),
    load(),
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  return (
    <>
      <Breadcrumbs label={nav("here")} trail={[{ href: paths(locale).staffOrganisations(), text: section("title") }]} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <ChooseFile refused={(await searchParams).refused} />
      <ImportList imports={loaded.imports} />
      <Mappings mappings={loaded.mappings} />
    </>
  );
});
