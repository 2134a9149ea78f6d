import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationTimeline } from "#components/application/application-timeline";
import { RequestLink } from "#components/application/request-link";
import { StatusPanel } from "#components/application/status-panel";
import { guarded } from "#components/layout/guarded";
import { MadeUpHere } from "#components/layout/made-up-here";
import { linkTag } from "#components/ui/prose-tags";
import { Sheet } from "#components/ui/sheet";
import { mayInApplication } from "#domain/membership/application/own-application";
import { openPoints } from "#domain/membership/requested-changes/open-points";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";
import { officeAddress } from "#lib/mail/office";
import { mailto, paths } from "#lib/paths";
import { loadFields } from "../../tasks/[reference]/load.ts";
import { ConsentList } from "./consent-list.tsx";
import { applicant, loadStatus } from "./load.ts";
import { OwnMemberReferences } from "./own-member-references.tsx";
import { PointsToCorrect } from "./points-to-correct.tsx";
import { SentFields } from "./sent-fields.tsx";
import { StageDays } from "./stage-days.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Params = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Params) {
  const [t, { reference }] = await Promise.all([getTranslations("membership"), params]);
  return { title: `${decodeURIComponent(reference).slice(0, 40)} · ${t("section")}`, robots: { index: false } };
}

export default guarded(async function Status({ params }: Params) {
  const reference = decodeURIComponent((await params).reference);
  const [t, locale, application] = await Promise.all([getTranslations("membership"), getLocale(), loadStatus(reference)]);
  if (!application) return <Closed reference={reference} />;
  if (application.status === "draft") redirect(paths(locale).applyTasks(reference));
  const { status, message, reason, invitation } = application;
  const fields = await loadFields(reference);
  const open = status === "unconfirmed" || status === "submitted" || status === "changesAsked";
  const isEnded = status === "refused" || status === "withdrawn";
  const actor = await applicant(reference);
  const own = mayInApplication(actor, "own");
  const person = own ? undefined : `${application.firstName} ${application.lastName}`;
  const address = officeAddress();
  return (
    <>
      <p className="meta wrap-anywhere">{application.organisation}</p>
      <h1 className="mb-6">
        {person && (status === "changesAsked" || status === "withdrawn" || status === "approved" || status === "refused")
          ? t(`own.their.heading.${status}`)
          : t(`own.heading.${status as Exclude<typeof status, "expired">}`)}
      </h1>
      <StatusPanel
        application={application}
        person={person}
        open={message && fields ? openPoints(fields.sections, message.points) : undefined}
      />
      {message && fields ? (
        <PointsToCorrect fields={fields} asked={message} person={person} mayEdit={mayInApplication(actor, "edit")} />
      ) : null}
      {reason ? (
        <section className="sec stack">
          <h2>{t("own.reason")}</h2>
          <p className="given wrap-anywhere" lang={application.locale}>
            {reason}
          </p>
          {application.mayReapply ? (
            <p>{t.rich("own.reapplyNow", { a: linkTag(paths(locale).apply()) })}</p>
          ) : application.reapplyFrom ? (
            <p>{t("own.reapply", { date: formatDate(application.reapplyFrom, locale) })}</p>
          ) : null}
          {own ? <p>{t.rich("own.refusedNext", { a: linkTag(mailto(address)), address })}</p> : null}
        </section>
      ) : null}
      {status !== "approved" || invitation?.state === "revoked" || !own ? null : (
        <p className="sec">
          {invitation?.state === "accepted" ? t.rich("own.memberNext", { a: linkTag(paths(locale).signIn()) }) : t("own.approvedNext")}
        </p>
      )}
      {status === "withdrawn" ? (
        <p className="sec">
          {own
            ? t.rich("own.withdrawnNext", { months: String(RETENTION_LENGTHS.ended.n), a: linkTag(paths(locale).apply()) })
            : t("own.their.withdrawnNext", { months: String(RETENTION_LENGTHS.ended.n) })}
        </p>
      ) : null}
      <section className="sec">
        <h2>{t("own.line")}</h2>
        <ApplicationTimeline
          person={person}
          status={status}
          timeline={application.timeline}
          isOver={invitation?.state === "accepted" || invitation?.state === "revoked"}
        />
      </section>
      {isEnded ? null : <StageDays application={application} />}
      <OwnMemberReferences reference={application.reference} isOwn={own} />
      {fields?.submittedAt ? <SentFields fields={fields} isOwn={own} /> : null}
      <section className="sec stack">
        <h2>{t("own.ask")}</h2>
        <p>
          {t.rich("own.askText", {
            a: linkTag(mailto(address, application.reference)),
            address,
            reference,
          })}
        </p>
        <MadeUpHere what="contact" />
      </section>
      {own ? <ConsentList reference={application.reference} consents={application.consents} isOver={isEnded} /> : null}
      {open && own ? <WithdrawForm reference={application.reference} /> : null}
    </>
  );
});

/** Another browser, or no such application: the same page for both. */
async function Closed({ reference }: { reference: string }) {
  const t = await getTranslations("membership");
  return (
    <Sheet>
      <h1>{t("closed.title")}</h1>
      <p className="lead">{t("closed.text")}</p>
      <RequestLink about={{ reference }}>{t("ended.do")}</RequestLink>
    </Sheet>
  );
}
