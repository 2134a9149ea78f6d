import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { MadeUpHere } from "#components/layout/made-up-here";
import { Icon } from "#components/ui/icon";
import { linkTag } from "#components/ui/prose-tags";
import { mailStanding } from "#domain/kernel/mail/mail-standing";
import { awaitedDays } from "#domain/membership/status/awaited-days";
import { typicalDays } from "#domain/membership/status/typical-days";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { sendsMail } from "#lib/env";
import { formatDate, formatDateTime } from "#lib/format";
import { officeAddress } from "#lib/mail/office";
import { mailto, paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { loadFields } from "../load.ts";
import { NotKnown } from "../not-known.tsx";

type Params = { params: Promise<{ reference: string }> };

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("donePage.title")} · ${t("section")}`, robots: { index: false } };
}

/** After Send: the reference, what comes next and when. It stays under its address as long as the browser knows the application. */
export default guarded(async function Done({ params }: Params) {
  const reference = decodeURIComponent((await params).reference);
  const [t, s, locale, fields] = await Promise.all([
    getTranslations("membership.donePage"),
    getTranslations("membership.sent"),
    getLocale(),
    loadFields(reference),
  ]);
  if (!fields) return <NotKnown reference={reference} />;
  const to = paths(locale);
  if (!fields.submittedAt) redirect(to.applyTasks(reference));
  const ctx = await requestContext();
  const { days } = await typicalDays(ctx);
  const address = officeAddress();
  const email = fields.sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields)).find(({ key }) => key === "email")?.answer;
  const standing = await mailStanding(ctx, { to: String(email), templates: ["application-received"], leaves: sendsMail() });
  const { promised, around } = awaitedDays({ submittedAt: fields.submittedAt, answerBy: fields.answerBy, days }, ctx.now);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-3 wrap-anywhere">{t(`lead.${standing}`, { email: String(email), days: String(PORTAL_LENGTHS.mailTried.n) })}</p>
      <div className="panel mt-6">
        <p>{s("reference")}</p>
        <p className="no">{reference}</p>
        <p className="mt-2">{t("received", { date: formatDateTime(fields.submittedAt, locale) })}</p>
        <p>{s("keep")}</p>
      </div>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a className="tap" href={to.applyCopy(reference)} download>
          <Icon name="download" />
          {t("copy")}
        </a>
        <a className="tap" href={to.applyStatus(reference)}>
          <Icon name="eye" />
          {s("status")}
        </a>
      </p>
      <section className="sec stack">
        <h2>{t("next")}</h2>
        <p>{t("nextText")}</p>
        {promised ? <p>{t("promised", { date: formatDate(promised, locale) })}</p> : null}
        {around ? <p>{t("by", { date: formatDate(around, locale) })}</p> : null}
        {days === undefined && !fields.answerBy ? <p>{t("byUnknown")}</p> : null}
        <p>{t.rich("contact", { a: linkTag(mailto(address)), address })}</p>
        <MadeUpHere what="contact" />
      </section>
    </>
  );
});
