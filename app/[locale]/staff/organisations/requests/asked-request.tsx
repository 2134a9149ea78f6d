import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import { Icon } from "#components/ui/icon";
import { StatusBadge } from "#components/ui/status-badge";
import type { OfficeJoinRequest } from "#domain/organisations/joining/office-join-requests";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { Answers } from "./answers.tsx";
import { RecordCheck } from "./record-check.tsx";

/** Somebody who asks to act for an organisation: who, what speaks for and against it, and what staff may answer. */
export async function AskedRequest({ request }: { request: OfficeJoinRequest }) {
  const [t, m, locale] = await Promise.all([getTranslations("joining.office"), getTranslations("moderation.watched"), getLocale()]);
  const { organisation, slug, firstName, lastName, position, email, evidence, askedAt, until, ownersUntil, signs, website, managers } =
    request;
  const name = `${firstName} ${lastName}`;
  const count = { n: managers };
  return (
    <article className="box mb-6" aria-label={t("about", { name, organisation })}>
      <header className="mb-4">
        <div className="row">
          <h2>
            {name}
            {BETWEEN_PARTS}
            <a href={paths(locale).organisation(slug)}>{organisation}</a>
          </h2>
          {ownersUntil ? <StatusBadge tone="info">{t("ownersFirst")}</StatusBadge> : null}
        </div>
        <p className="meta wrap-anywhere">
          {[position, email, t("askedOn", { date: formatDate(askedAt, locale) })].filter(Boolean).join(BETWEEN_PARTS)}
        </p>
      </header>
      <div className="split">
        <div className="stack">
          {request.isApplicant ? <p className="meta">{t("inApplication")}</p> : null}
          {request.watched.map((word) => (
            <p key={word} className="ck look">
              <Icon name="triangle-exclamation-point" size={16} /> {m("contains", { word })}
            </p>
          ))}
          {evidence ? (
            <section>
              <h3 className="mb-1">{t("evidence")}</h3>
              <p className="given" lang={request.locale === locale ? undefined : request.locale}>
                {evidence}
              </p>
            </section>
          ) : null}
          <section>
            <h3 className="mb-1">{t("speaksFor")}</h3>
            <ul className="space-y-1">
              {signs.speaksFor.map((sign) => (
                <li key={sign} className="row flex-nowrap items-start">
                  <Icon name="check" /> {t(`for.${sign}`)}
                </li>
              ))}
              {signs.speaksFor.length === 0 ? <li className="meta">{t("nothingFor")}</li> : null}
            </ul>
          </section>
          <section>
            <h3 className="mb-1">{t("speaksAgainst")}</h3>
            <ul className="space-y-1">
              {signs.against.map((sign) => (
                <li key={sign} className="row flex-nowrap items-start">
                  <Icon name="triangle-exclamation-point" /> {t(`against.${sign}`, count)}
                </li>
              ))}
              {signs.against.length === 0 ? <li className="meta">{t("nothingAgainst")}</li> : null}
            </ul>
          </section>
        </div>
        <div className="stack">
          <Facts
            facts={[
              { term: t("website"), value: website ? <span className="wrap-anywhere">{website}</span> : t("noWebsite") },
              { term: t("until"), value: formatDate(until, locale) },
              ...(ownersUntil ? [{ term: t("officeFrom"), value: formatDate(ownersUntil, locale) }] : []),
            ]}
          />
          <RecordCheck request={request} />
        </div>
      </div>
      <Answers request={request} name={name} />
    </article>
  );
}
