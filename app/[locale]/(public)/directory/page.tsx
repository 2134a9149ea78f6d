import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { ExportLinks } from "../../export-links.tsx";
import { publicHead } from "../../public-head.ts";
import { directoryHref } from "./directory.params.ts";
import { Filters } from "./filters.tsx";
import { load } from "./load.ts";
import { Results } from "./results.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("organisations.directory");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.directory(), hasFeeds: true });
}

export default guarded(async function DirectoryPage({ searchParams }: Props) {
  const [t, common, locale, loaded] = await Promise.all([
    getTranslations("organisations.directory"),
    getTranslations("common"),
    getLocale(),
    load(searchParams),
  ]);
  const to = paths(locale);
  const file = directoryHref(to.directoryExport(), loaded.state);
  return (
    <>
      <Breadcrumbs trail={[{ href: to.home(), text: common("nav.home") }]} here={t("title")} />
      <PageTitle aside={<ExportLinks address={file} />}>{t("title")}</PageTitle>
      <div className="dir">
        <Filters action={to.directory()} loaded={loaded} />
        <Results path={to.directory()} loaded={loaded} file={file} />
      </div>
    </>
  );
});
