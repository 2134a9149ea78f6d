import { getLocale, getTranslations } from "next-intl/server";
import { SearchForm } from "#components/search/search-form";
import { EmptyState } from "#components/ui/empty-state";
import { linkTag } from "#components/ui/prose-tags";
import { log } from "#lib/log";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { plainPath } from "#lib/requests/plain-path";
import { requestId, tellsMissing } from "#lib/requests/status";
import { headerPerson } from "#lib/sessions/header-person";

/**
 * The content of a page that is not there, or not for this reader. Return it after `status(404)`; never throw `notFound()`. A file by the name `not-found.tsx`
 * would be drawn, and logged, beside every page.
 * `noSuchPage`: the portal has no page of this kind for anybody, so that it does not suggest that signing in helps.
 */
export default async function NotFound({ noSuchPage = false }: { noSuchPage?: boolean }) {
  const [t, locale, person] = await Promise.all([getTranslations("common"), getLocale(), headerPerson()]);
  const to = paths(locale);
  const id = requestId();
  const links = {
    home: linkTag(to.home()),
    directory: linkTag(to.directory()),
    calls: linkTag(to.calls()),
    consortia: linkTag(to.consortia()),
  };
  if (tellsMissing()) log.info({ id, status: 404, at: plainPath(await here()) }, "not found");
  return (
    <>
      <title>{`${t("notFound.title")} · ${t("cluster")}`}</title>
      <meta name="robots" content="noindex" />
      <EmptyState
        level={1}
        state="not-found"
        title={t("notFound.title")}
        action={
          <SearchForm action={to.directory()} label={t("search.label")} placeholder={t("search.placeholder")} button={t("search.action")} />
        }
        help={
          <>
            {t.rich("notFound.goTo", links)} {t.rich("notFound.help", { a: linkTag(to.help()) })} {t("notFound.number")} <code>{id}</code>
          </>
        }
      >
        {t(noSuchPage ? "notFound.address" : person ? "notFound.signedIn" : "notFound.text")}
      </EmptyState>
    </>
  );
}
