import { getLocale, getTranslations } from "next-intl/server";
import { AimInShort } from "#components/consortium/aim-in-short";
import { daysLeft, formatDateTime } from "#lib/format";
import { isNear } from "#lib/format/near";
import { paths } from "#lib/paths";
import { consortiaHref } from "../../(public)/consortia/consortia.params.ts";
import type { Desk } from "./load.ts";

/** The open consortia with a free seat for what the organisation does, the soonest to close first. */
export async function Lacking({ desk: { lacking, now } }: { desk: Desk }) {
  if (lacking.rows.length === 0) return null;
  const [t, term, common, locale] = await Promise.all([
    getTranslations("organisations.desk"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const to = paths(locale);
  return (
    <section className="sec">
      <div className="row between mb-3">
        <h2>{t("lacking", { n: lacking.total })}</h2>
        {lacking.total > lacking.rows.length ? (
          <a className="alone" href={consortiaHref(to.consortia(), { state: "open" })}>
            {t("seeOpen")}
          </a>
        ) : null}
      </div>
      <ul className="lines">
        {lacking.rows.map(({ slug, title, aim, sectors, closesAt, zone }) => (
          <li key={slug}>
            <span>
              <a className="alone" href={to.consortium(slug)}>
                {title}
              </a>
              {aim ? (
                <span className="meta block wrap-anywhere">
                  <AimInShort aim={aim} />
                </span>
              ) : null}
            </span>
            <span>
              {common("seatsOpen", { what: sectors.map((sector) => term(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ") })}
            </span>
            {closesAt ? (
              <span className="meta">
                <span className={isNear(closesAt, now, "closing") ? "deadline" : "font-semibold"}>
                  {daysLeft(closesAt, now, locale, zone ?? undefined)}
                </span>
                <span className="block">{formatDateTime(closesAt, locale, zone ? { zone } : {})}</span>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
