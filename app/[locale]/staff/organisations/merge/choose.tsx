import { getLocale, getTranslations } from "next-intl/server";
import { LikenessLine } from "#components/organisation/likeness";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { StatusBadge } from "#components/ui/status-badge";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import type { Choosing } from "./load.ts";

/** Which two: the first by its name, the second among what looks like it or by its name. */
export async function Choose({ loaded: { q, found, first, likes, merges } }: { loaded: Choosing }) {
  const [t, common, locale] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const next = (slug: string) => (first ? to.staffMerges(first.slug, slug) : to.staffMerges(slug));
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: to.staffOrganisations(), text: common("staff.organisations") },
          ...(first ? [{ href: to.staffMerges(), text: t("title") }] : []),
        ]}
        here={first ? first.name : t("title")}
      />
      <PageTitle lead={t("lead", { days: String(RETENTION_LENGTHS.mergeUndo.n) })}>{t("title")}</PageTitle>
      <div className="stack max-w-2xl">
        {first ? (
          <section className="box">
            <h2>{t("likes", { name: first.name })}</h2>
            {likes.length === 0 ? <p className="meta">{t("noLikes")}</p> : null}
            <ul className="space-y-2">
              {likes.map((like) => (
                <li key={like.id}>
                  <a className="inline-flex min-h-6 items-center" href={next(like.slug)}>
                    {like.name}
                  </a>
                  <LikenessLine found={like} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section className="box">
          <h2>{t(first ? "second" : "first")}</h2>
          <search>
            <form action={to.staffMerges()} className="search">
              {first ? <input type="hidden" name="from" value={first.slug} /> : null}
              <input type="search" name="q" aria-label={t("search")} placeholder={t("search")} defaultValue={q} />
              <button type="submit" className="btn">
                {t("searchDo")}
              </button>
            </form>
          </search>
          {q && found.length === 0 ? <p role="status">{t("none")}</p> : null}
          <ul className="mt-3 space-y-2">
            {found.map(({ slug, name }) => (
              <li key={slug}>
                <a className="inline-flex min-h-6 items-center" href={next(slug)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
        {first ? null : (
          <section className="box">
            <h2>{t("newest")}</h2>
            {merges.length === 0 ? <p className="meta">{t("noMerges")}</p> : null}
            <ul className="space-y-2">
              {merges.map(({ id, from, into, state, askedAt }) => (
                <li key={id} className="row">
                  <a className="inline-flex min-h-6 items-center" href={to.staffMerge(id)}>
                    {t("pairOf", { from, into })}
                  </a>
                  <StatusBadge tone={state === "waiting" ? "warn" : "grey"}>{t(`states.${state}`)}</StatusBadge>
                  <span className="meta">{formatDate(askedAt, locale)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
