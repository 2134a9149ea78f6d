import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NextSteps } from "#components/application/next-steps";
import { RequestLink } from "#components/application/request-link";
import { DropDraft } from "#components/form/draft/drop-draft";
import { guarded } from "#components/layout/guarded";
import { MadeUpHere } from "#components/layout/made-up-here";
import { linkTag } from "#components/ui/prose-tags";
import { mailStanding, portalStanding } from "#domain/kernel/mail/mail-standing";
import { SENDER_MAILS } from "#domain/membership/application/mail-limit";
import { OwnApplication } from "#domain/membership/input";
import { typicalDays } from "#domain/membership/status/typical-days";
import { PORTAL_LENGTHS, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { sendsMail } from "#lib/env";
import { officeAddress } from "#lib/mail/office";
import { mailto, paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { SHORT_FORM } from "../kept-answers.tsx";
import { sentForm } from "../sent-form.ts";
import { applicant } from "../status/[reference]/load.ts";
import { CorrectForm } from "./correct-form.tsx";

type Params = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("membership");
  return { title: `${t("sent.title")} · ${t("title")}`, robots: { index: false } };
}

/**
 * The same for every reference: it says nothing of whether there is such an application. The address comes from this browser's own cookie, never
 * from the page's.
 */
export default guarded(async function Sent({ searchParams }: Params) {
  const [t, locale, ctx, asked] = await Promise.all([getTranslations("membership"), getLocale(), requestContext(), searchParams]);
  const to = paths(locale);
  const parsed = OwnApplication.safeParse({ reference: asked.reference });
  if (!parsed.success) redirect(to.apply());
  const { reference } = parsed.data;
  const sent = await sentForm();
  const email = sent?.reference === reference ? sent.form.email : undefined;
  const address = officeAddress();
  const leaves = sendsMail();
  const tried = { days: String(PORTAL_LENGTHS.mailTried.n) };
  const lead = email
    ? t.rich(`sent.mail.${await mailStanding(ctx, { to: email, templates: SENDER_MAILS, leaves })}`, {
        ...tried,
        email,
        b: (words) => <b>{words}</b>,
      })
    : t(`sent.mailTo.${await portalStanding(ctx, leaves)}`, tried);
  // A link of ours has let this browser in, so the address is confirmed: whoever kept this page is led to what they would look for.
  if ((await applicant(reference)).kind === "applicant") redirect(to.applyTasks(reference));
  return (
    <>
      {email ? <DropDraft draftKey={SHORT_FORM} /> : null}
      <h1>{t("sent.title")}</h1>
      <p className="lead mt-3 wrap-anywhere">{lead}</p>
      <div className="panel mt-6">
        <p>{t("sent.reference")}</p>
        <p className="no">{reference}</p>
        <p className="mt-2">{t("sent.keep")}</p>
      </div>
      <section className="sec">
        <h2>{t("apply.next.term")}</h2>
        <NextSteps
          typical={await typicalDays(ctx)}
          days={{ confirm: String(RETENTION_LENGTHS.unconfirmed.n), fill: String(RETENTION_LENGTHS.draft.n) }}
          isSent
        />
      </section>
      <section className="sec stack">
        <h2>{t("sent.none")}</h2>
        <ul className="list-disc space-y-2 ps-5">
          <li>{t("sent.junk")}</li>
          <li>{t("sent.desk")}</li>
          <li>{t.rich("sent.write", { a: linkTag(mailto(address)), address })}</li>
        </ul>
        <MadeUpHere what="contact" />
        <RequestLink about={{ reference }} quiet>
          {t("sent.again")}
        </RequestLink>
        <p className="meta">{t("sent.limit")}</p>
      </section>
      <section className="sec stack">
        <h2>{t("sent.wrong")}</h2>
        {email ? (
          <CorrectForm reference={reference} email={email} />
        ) : (
          <>
            <p>{t("sent.wrongText", { days: String(RETENTION_LENGTHS.unconfirmed.n) })}</p>
            <p>
              <a className="tap" href={to.apply()}>
                {t("sent.wrongDo")}
              </a>
            </p>
          </>
        )}
      </section>
    </>
  );
});
