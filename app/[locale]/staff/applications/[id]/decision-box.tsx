import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { OPEN_STATUSES } from "#domain/membership/state";
import { isBeforeToday } from "#domain/review/queue/queue-days";
import { formatDate, formatDateTime, formatDuration } from "#lib/format";
import { mailto } from "#lib/paths";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { claim, release } from "./actions.ts";
import { AssignForm } from "./assign-form.tsx";
import type { LoadedApplication } from "./load.ts";
import { OneButton } from "./one-button.tsx";
import { whyClosed } from "./why-closed.ts";

/** Who has it, how long it waits, and why a way on is closed. */
export async function DecisionBox({ loaded }: { loaded: LoadedApplication }) {
  const [t, q, closed, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("queue.due"),
    whyClosed(loaded),
    getLocale(),
  ]);
  const { application, now, admin } = loaded;
  const { id, may, assignee, mine, drafts, decidedAt, promise } = application;
  const { dueAt: stageDue, age } = loaded.stages;
  const { awaitedBy, isApplicantLate } = application;
  const dueAt = application.status === "submitted" ? application.answerBy : awaitedBy;
  const overdue = dueAt !== null && isBeforeToday(now, dueAt);
  const said = awaitedBy ? q(isApplicantLate ? "noAnswer" : "applicant") : overdue ? t("late") : "";
  const day = (date: Date) => formatDate(date, locale, "short");
  const stage = dueAt && stageDue && day(stageDue);
  const due = dueAt && (
    <span className={overdue ? "late" : undefined}>
      {said ? `${day(dueAt)}, ${said}` : day(dueAt)}
      {stage && stage !== day(dueAt) ? <span className="meta block">{q("stage", { date: stage })}</span> : null}
    </span>
  );
  // One place for both, so that the button stays, and the focus on it, as the one becomes the other.
  const hold =
    may.claim === true
      ? ({ action: claim, name: "claim", look: "btn small" } as const)
      : may.release === true
        ? ({ action: release, name: "release" } as const)
        : undefined;
  const holder = (
    <div className="row gap-2">
      <span aria-live="polite" aria-atomic>
        <VisuallyHidden>{t("owner")}: </VisuallyHidden>
        {mine ? <b>{t("you")}</b> : <span>{assignee ?? t("nobody")}</span>}
      </span>
      {hold ? (
        <OneButton {...hold} applicationId={id} keys={hold.name === "claim" ? "m" : undefined}>
          {t(hold.name === "claim" ? "claim" : "release")} {hold.name === "claim" ? <KeyCap of="M" /> : null}
        </OneButton>
      ) : null}
    </div>
  );
  const decided = (at: Date) => (
    <>
      {formatDateTime(at, locale)}
      {promise?.isLate ? <span className="late block">{q("decidedLate", { n: promise.workingDays })}</span> : null}
      {promise ? <span className="meta block">{q("promised", { date: day(promise.by) })}</span> : null}
    </>
  );
  return (
    <section className="card decide stack">
      <h2>{t("handling")}</h2>
      {drafts.length > 0 && OPEN_STATUSES.includes(application.status) ? (
        <p className="meta">{t("points.notSent", { n: drafts.length })}</p>
      ) : null}
      {closed ? (
        <p id="why-not" className="meta">
          {closed}
        </p>
      ) : null}
      <Facts
        facts={[
          { term: t("owner"), value: holder },
          ...(due ? [{ term: t("due"), value: due }] : []),
          ...(isApplicantLate
            ? [{ term: t("applicant"), value: <a href={mailto(application.email, application.reference)}>{application.email}</a> }]
            : []),
          { term: t("days"), value: formatDuration(age, locale) },
          ...(decidedAt ? [{ term: t("decidedAt"), value: decided(decidedAt) }] : []),
        ]}
      />
      {admin && may.assign === true ? (
        <AssignForm
          applicationId={id}
          staff={loaded.staff}
          reassigns={application.assignedTo !== null && !mine}
          keyed={may.claim !== true}
        />
      ) : null}
    </section>
  );
}
