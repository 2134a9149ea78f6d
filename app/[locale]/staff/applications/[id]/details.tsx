import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ReviewView } from "#domain/review/review-reads";
import { countryName } from "#lib/format/countries";

/** What the applicant wrote, row by row, with what was checked. */
export async function Details({ application }: { application: ReviewView }) {
  const [t, m, locale] = await Promise.all([getTranslations("review"), getTranslations("membership.fields"), getLocale()]);
  const { email } = application;
  const checked = (
    <>
      <a href={`mailto:${email}`}>{email}</a>
      <span className="ck pass">
        <Icon name="check" size={14} />
        {t("confirmedByLink")}
      </span>
    </>
  );
  const rows = [
    ["firstName", application.firstName],
    ["lastName", application.lastName],
    ["email", checked],
    ["country", countryName(application.country, locale)],
    ["position", application.position],
    ["organisation", application.organisation],
  ] as const;
  return (
    <section className="box">
      <h2>{t("applicant")}</h2>
      <dl className="fields">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{m(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {application.reason ? (
          <div>
            <dt>{t("reason")}</dt>
            <dd className="given">{application.reason}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
