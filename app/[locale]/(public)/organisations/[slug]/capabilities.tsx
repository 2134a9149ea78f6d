import { getLocale, getTranslations } from "next-intl/server";
import { Readiness } from "#components/organisation/readiness";
import { StatusBadge } from "#components/ui/status-badge";
import type { Locale } from "#domain/kernel/state";
import { capabilityName, isStale } from "#domain/organisations/capabilities/capability-texts";
import type { OrganisationView } from "#domain/organisations/reads";
import type { Capability } from "#domain/organisations/state";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";

const marked = (lang: Locale, locale: Locale) => (lang === locale ? undefined : lang);

/** What it can do, at which level, with what evidence, and when somebody there last confirmed it: what is old says so. */
export async function Capabilities({ organisation: { profile, isFromSources } }: { organisation: OrganisationView }) {
  if (profile.capabilities.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.capabilities"), getLocale()]);
  return (
    <section className="sec" id="capabilities">
      <h2 className="mb-3">{t("title")}</h2>
      <table className="flat able">
        <thead>
          <tr>
            <th scope="col">{t("column.name")}</th>
            <th scope="col">{t("column.trl")}</th>
            <th scope="col">{t("column.evidence")}</th>
            <th scope="col">{t("column.confirmed")}</th>
          </tr>
        </thead>
        <tbody>
          {profile.capabilities.map((one) => (
            <Row key={one.id} capability={one} locale={locale} isFromSources={isFromSources} />
          ))}
        </tbody>
      </table>
      <p className="meta mt-3">{t("note")}</p>
    </section>
  );
}

/** What is not stated has no words: on phones its line is left out. */
const NOTHING = (
  <span className="none unstated" aria-hidden>
    –
  </span>
);

/** `isFromSources`: nobody there confirmed it; the date is that of its source. */
async function Row({ capability, locale, isFromSources }: { capability: Capability; locale: Locale; isFromSources: boolean }) {
  const [t, term] = await Promise.all([getTranslations("organisations.capabilities"), getTranslations("terms")]);
  const { trl, text, lang, evidence, confirmedAt } = capability;
  const name = capabilityName(capability, locale);
  return (
    <tr>
      <td>
        <b lang={marked(name.lang, locale)}>{name.text}</b>
        {text ? (
          <p className="meta" lang={marked(lang, locale)}>
            {text}
          </p>
        ) : null}
      </td>
      <td data-l={t("column.trl")}>{trl ? <Readiness trl={trl} text={t("trl", { trl })} /> : NOTHING}</td>
      <td data-l={t("column.evidence")}>
        {evidence ? (
          <span>
            <span className="meta">{term(`evidenceKind.${evidence.kind}`)}</span>{" "}
            <span lang={marked(lang, locale)}>
              {evidence.url ? (
                <a href={evidence.url} rel="nofollow ugc noopener" className="wrap-anywhere">
                  {evidence.title}
                </a>
              ) : (
                evidence.title
              )}
            </span>
          </span>
        ) : (
          NOTHING
        )}
      </td>
      <td data-l={t("column.confirmed")}>
        <span>
          <span className="block">
            {isFromSources
              ? t("fromSource", { date: formatDate(new Date(confirmedAt), locale) })
              : formatDate(new Date(confirmedAt), locale)}
          </span>
          {!isFromSources && isStale(capability, new Date()) ? (
            <StatusBadge tone="warn">{t("old", { months: String(PORTAL_LENGTHS.capability.n) })}</StatusBadge>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
