import { getLocale, getTranslations } from "next-intl/server";
import { CONSENT_KINDS } from "#domain/membership/state";
import type { GivenConsent } from "#domain/membership/status/status-reads";
import { formatDate } from "#lib/format";

/** Each time that the applicant agreed to something, and when they withdrew it. */
export async function Consents({ consents }: { consents: GivenConsent[] }) {
  const [t, m, locale] = await Promise.all([getTranslations("review"), getTranslations("membership.fields"), getLocale()]);
  const said = (consent: GivenConsent) => {
    if (consent.withdrawnAt) return t("takenBack", { date: formatDate(consent.withdrawnAt, locale) });
    return t("given", { date: formatDate(consent.givenAt, locale), version: formatDate(consent.version, locale) });
  };
  // Nobody is asked about the newsletter any more: only what was said of it is shown (0212).
  const kinds = CONSENT_KINDS.filter((kind) => kind !== "newsletter" || consents.some((consent) => consent.kind === kind));
  return (
    <section className="box mt-8">
      <h2>{t("consents")}</h2>
      <dl className="fields">
        {kinds.map((kind) => {
          const each = consents.filter((consent) => consent.kind === kind);
          return (
            <div key={kind}>
              <dt>{m(kind)}</dt>
              {each.length === 0 ? <dd>{t("notGiven")}</dd> : null}
              {each.map((consent) => (
                <dd key={consent.givenAt.toISOString()}>{said(consent)}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
