import { getLocale, getTranslations } from "next-intl/server";
import { CallDates } from "#components/call/call-dates";
import { LinkButton } from "#components/ui/button";
import type { ConsortiumView } from "#domain/consortia/page-view";
import { citations } from "#domain/organisations/profile/citations";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { PartnerName } from "./partner-name.tsx";

/** The way in, the dates of the call, and where stated facts come from. */
export async function Side({
  consortium: { sources, statedPartners, partners, slug, may, looking, coverage, call },
  isVisitor,
  now,
}: {
  consortium: ConsortiumView;
  isVisitor: boolean;
  now: Date;
}) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const invites = looking && coverage.openSeats > 0 && (may.ask === true || isVisitor);
  return (
    <aside className="stack [--g:36px]">
      {invites ? (
        <section>
          <div className="card stack [--g:16px]">
            <h2>{t("page.isItYou")}</h2>
            <p>{t("page.isItYouText")}</p>
            <p>
              <LinkButton href={paths(locale).consortiumMembership(slug)}>{t("page.ask")}</LinkButton>
            </p>
          </div>
        </section>
      ) : null}
      {call && (call.opensAt || call.deadlines.length > 0) ? (
        <section>
          <h2 className="mb-3">{t("page.callDates")}</h2>
          <CallDates call={call} now={now} inSide />
        </section>
      ) : null}
      {sources.length > 0 ? (
        <section>
          <h2>{t("page.source")}</h2>
          {statedPartners === null ? null : (
            <p className="mt-3">
              {t("stated", { n: statedPartners })}. {partners.length > 0 ? t("page.namedPartners") : t("page.notListed")}
            </p>
          )}
          {statedPartners === null || partners.length === 0 ? null : (
            <ul className="dots mt-2">
              {partners.map((partner) => (
                <li key={partner.organisationId}>
                  <PartnerName partner={partner} />
                </li>
              ))}
            </ul>
          )}
          <ul className="items mt-3">
            {citations(sources).list.map(({ title, url, readOn }) => (
              <li key={title} className="meta">
                {url ? <a href={url}>{title}</a> : title}
                {", "}
                {t("page.readOn", { date: formatDate(readOn, locale) })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
