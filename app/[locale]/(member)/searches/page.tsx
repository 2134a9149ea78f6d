import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { savedSearchesOf } from "#domain/organisations/searches/search-reads";
import { paths } from "#lib/paths";
import { signedInContext } from "#lib/sessions/signed-in";
import { SearchLine } from "./search-line.tsx";

const DONE = ["renamed", "deleted", "emailsOn", "emailsOff"] as const;

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("organisations.searches"), getTranslations("common")]);
  return { title: `${t("title")} · ${common("nav.member")}` };
}

/** The searches that somebody saved, each with what changes it. */
export default guarded(async function SavedSearchesPage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const [asked, ctx, t, locale] = await Promise.all([
    searchParams,
    signedInContext(),
    getTranslations("organisations.searches"),
    getLocale(),
  ]);
  const saved = await savedSearchesOf(ctx);
  const said = DONE.find((done) => done === asked.done);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      {said ? (
        <p role="status" className="note ok mb-4">
          {t(`done.${said}`)}
        </p>
      ) : null}
      {saved.length === 0 ? (
        <EmptyState title={t("empty")} action={<LinkButton href={paths(locale).directory()}>{t("toDirectory")}</LinkButton>}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul>
          {saved.map((one) => (
            <SearchLine key={one.id} saved={one} />
          ))}
        </ul>
      )}
    </>
  );
});
