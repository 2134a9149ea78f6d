import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { isStaff } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { load } from "./load.ts";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("moderation.office"), getTranslations("common")]);
  return titleFor(isStaff, `${t("invite")} · ${common("nav.staff")}`);
}

/** Which organisation somebody is to act for, by its name. */
export default guarded(async function ChooseOrganisation({ searchParams }: Props) {
  const loaded = await load(searchParams);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, merge, access, locale] = await Promise.all([
    getTranslations("moderation.office"),
    getTranslations("duplicates.merge"),
    getTranslations("access"),
    getLocale(),
  ]);
  const { q, found } = loaded;
  const to = paths(locale);
  return (
    <>
      <Breadcrumbs trail={[{ href: to.staffPeople(), text: access("staffPeople.title") }]} here={t("invite")} />
      <PageTitle lead={t("inviteLead")}>{t("invite")}</PageTitle>
      <div className="stack max-w-2xl">
        <search>
          <form action={to.staffInvite()} className="search">
            <input type="search" name="q" aria-label={merge("search")} placeholder={merge("search")} defaultValue={q} />
            <button type="submit" className="btn">
              {merge("searchDo")}
            </button>
          </form>
        </search>
        {q && found.length === 0 ? <p role="status">{merge("none")}</p> : null}
        <ul className="space-y-2">
          {found.map(({ slug, name }) => (
            <li key={slug}>
              <a className="inline-flex min-h-6 items-center" href={`${to.staffProfile(slug)}#people`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
});
