import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { PageTitle } from "#components/ui/page-title";
import { MAX_COMPARED } from "#domain/organisations/directory/compared";
import { paths } from "#lib/paths";
import { AddOrganisation } from "./add-organisation.tsx";
import { ComparedTable } from "./compared-table.tsx";
import { load } from "./load.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("organisations.compare");
  return { title: t("title"), robots: "noindex" };
}

export default guarded(async function ComparePage({ searchParams }: Props) {
  const [t, directory, common, locale, { compared, isTooMany, unknown }] = await Promise.all([
    getTranslations("organisations.compare"),
    getTranslations("organisations.directory"),
    getTranslations("common"),
    getLocale(),
    load(searchParams),
  ]);
  const to = paths(locale);
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: to.home(), text: common("nav.home") },
          { href: to.directory(), text: directory("title") },
        ]}
        here={t("title")}
      />
      <PageTitle>{t("title")}</PageTitle>
      <div className="stack">
        {isTooMany ? <Note tone="warn">{t("tooMany", { n: MAX_COMPARED })}</Note> : null}
        {unknown ? <Note tone="warn">{t("unknown", { name: unknown })}</Note> : null}
        {compared.length < MAX_COMPARED ? <AddOrganisation slugs={compared.map(({ slug }) => slug)} /> : null}
        {compared.length > 0 ? (
          <ComparedTable compared={compared} />
        ) : (
          <EmptyState state="empty" title={t("empty")} action={<LinkButton href={to.directory()}>{directory("seeAll")}</LinkButton>}>
            {t("emptyText", { n: MAX_COMPARED })}
          </EmptyState>
        )}
      </div>
    </>
  );
});
