import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state";
import { SearchForm } from "#components/ui/search-form";
import { log } from "#lib/log";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { plainPath } from "#lib/requests/plain-path";
import { requestId, tellsMissing } from "#lib/requests/status";
import { headerPerson } from "#lib/sessions/header-person";

/**
 * The content of a page that is not there, or not for this reader. Return it after `status(404)`; never throw `notFound()`. A file by the name `not-found.tsx`
 * would be drawn, and logged, beside every page.
 */
export default async function NotFound() {
  const [t, locale, person] = await Promise.all([getTranslations("common"), getLocale(), headerPerson()]);
  const to = paths(locale);
  const id = requestId();
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
            {t.rich("notFound.help", { a: (words) => <a href={to.help()}>{words}</a> })} {t("notFound.number")} <code>{id}</code>
          </>
        }
      >
        {t(person ? "notFound.signedIn" : "notFound.text")}
      </EmptyState>
    </>
  );
}
