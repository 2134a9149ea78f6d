import { getLocale, getTranslations } from "next-intl/server";
import { MadeUpHere } from "#components/layout/made-up-here";
import { linkTag, proseTags } from "#components/ui/prose-tags";
import { PRIVACY_VERSION } from "#domain/membership/consent/consent-texts";
import { type LengthKey, NOTICED, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDate, formatLength } from "#lib/format";
import { officeAddress } from "#lib/mail/office";
import { mailto } from "#lib/paths";
import { COOKIE_LENGTHS, COOKIES, type CookieKey } from "#lib/sessions/cookies";
import { publicHead } from "../../public-head.ts";

export async function generateMetadata() {
  const t = await getTranslations("pages.privacy");
  return publicHead({ title: t("title"), description: t("description"), path: (to) => to.privacy() });
}

export default async function Privacy() {
  const [t, locale] = await Promise.all([getTranslations("pages.privacy"), getLocale()]);
  const address = officeAddress();
  const mail = linkTag(mailto(address));
  const aepd = linkTag("https://www.aepd.es");
  const kept: Partial<Record<CookieKey, LengthKey>> = COOKIE_LENGTHS;
  const timeOf = (key: CookieKey) => (kept[key] ? formatLength(RETENTION_LENGTHS[kept[key]], locale) : "");
  const avpd = linkTag("https://www.avpd.eus");
  return (
    <article className="prose">
      <h1>{t("title")}</h1>
      <MadeUpHere what="commitments" />
      <p className="lead">{t("version", { date: formatDate(PRIVACY_VERSION, locale) })}</p>
      <section>
        <h2>{t("sections.who.title")}</h2>
        {t.rich("sections.who.text", { ...proseTags, mail, address })}
      </section>
      <section>
        <h2>{t("sections.what.title")}</h2>
        {t.rich("sections.what.text", proseTags)}
      </section>
      <section>
        <h2>{t("sections.why.title")}</h2>
        {t.rich("sections.why.text", proseTags)}
      </section>
      <section>
        <h2>{t("sections.long.title")}</h2>
        <ul>
          {NOTICED.map((key) => (
            <li key={key}>{t.rich(`times.${key}`, { ...proseTags, time: formatLength(RETENTION_LENGTHS[key], locale) })}</li>
          ))}
          <li>{t.rich("times.consent", proseTags)}</li>
        </ul>
      </section>
      <section>
        <h2>{t("sections.whom.title")}</h2>
        {t.rich("sections.whom.text", proseTags)}
      </section>
      <section>
        <h2>{t("sections.cookies.title")}</h2>
        <p>{t("cookies.lead")}</p>
        <ul>
          {(Object.keys(COOKIES) as CookieKey[]).map((key) => (
            <li key={key}>{t.rich(`cookies.${key}`, { ...proseTags, name: COOKIES[key], time: timeOf(key) })}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t("sections.rights.title")}</h2>
        {t.rich("sections.rights.text", { ...proseTags, mail, address, aepd, avpd })}
      </section>
    </article>
  );
}
