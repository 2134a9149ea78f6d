import { getLocale, getTranslations } from "next-intl/server";
import { CallDates } from "#components/call/call-dates";
import type { ConsortiumView } from "#domain/consortia/page-view";
import { citations } from "#domain/organisations/profile/citations";
import { formatDate } from "#lib/format";
import { PartnerName } from "./partner-name.tsx";

/** The dates of the call, and where stated facts come from. */
export async function Side({ consortium: { sources, statedPartners, partners, call }, now }: { consortium: ConsortiumView; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  return (
    <aside className="stack [--g:36px]">
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
