import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "#components/ui/facts";
import { OPEN_STATUSES } from "#domain/membership/state";
import { formatDate, formatDateTime, formatDuration } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { viewHref } from "../applications.params.ts";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { claim, release } from "./actions.ts";
import { AssignForm } from "./assign-form.tsx";
import type { LoadedApplication } from "./load.ts";
import { OneButton } from "./one-button.tsx";
import { refusalName } from "./refusal-name.ts";

const STEPS = ["approve", "askForChanges", "refuse"] as const;
const KEYS = { approve: "a", askForChanges: "c", refuse: "r" } as const;
const LOOK = { approve: "btn", askForChanges: "btn quiet", refuse: "btn danger" } as const;

/** Who has it, how long it waits, and the three ways on while it is open; one that is closed says why. */
export async function DecisionBox({ loaded }: { loaded: LoadedApplication }) {
  const [t, q, words, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("queue.due"),
    formWords("review"),
    getLocale(),
  ]);
  const { application, now, admin } = loaded;
  const { id, may, assignee, mine, drafts, decidedAt } = application;
  const takes = may.approve !== true && may.claimAndApprove === true;
  const blocked = STEPS.map((step) => may[step]).find((answer) => answer !== true);
  const { dueAt: stageDue, age } = loaded.stages;
  const to = paths(locale);
  const dueAt = application.status === "submitted" ? application.answerBy : null;
  const overdue = dueAt !== null && dueAt < now;
  const stage = dueAt && stageDue && formatDate(stageDue, locale);
  const due = dueAt && (
    <span className={overdue ? "late" : undefined}>
      {formatDate(dueAt, locale)}
      {overdue ? `, ${t("late")}` : null}
      {stage && stage !== formatDate(dueAt, locale) ? <span className="meta block">{q("stage", { date: stage })}</span> : null}
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
    <>
      {mine ? <b>{t("you")}</b> : (assignee ?? t("nobody"))}{" "}
      {hold ? (
        <OneButton {...hold} applicationId={id} keys={hold.name === "claim" ? "m" : undefined}>
          {t(hold.name === "claim" ? "claim" : "release")} {hold.name === "claim" ? <KeyCap of="M" /> : null}
        </OneButton>
      ) : null}
    </>
  );
  return (
    <section className="card decide stack">
      <h2>{t("decision.title")}</h2>
      {drafts.length > 0 ? <p className="meta">{t("points.notSent", { n: drafts.length })}</p> : null}
      {OPEN_STATUSES.includes(application.status) ? (
        <div className="row">
          {STEPS.map((step) =>
            may[step] === true || (takes && step === "approve") ? (
              <a key={step} className={LOOK[step]} href={`${to.staffDecision(id)}?step=${step}`} aria-keyshortcuts={KEYS[step]}>
                {t(takes && step === "approve" ? "decision.claimAndApprove" : `decision.${step}`)} <KeyCap of={KEYS[step].toUpperCase()} />
              </a>
            ) : (
              <button key={step} type="button" className={LOOK[step]} disabled aria-describedby="why-not">
                {t(`decision.${step}`)}
              </button>
            ),
          )}
        </div>
      ) : null}
      {may.refuse === true ? (
        <a className="tap" href={`${viewHref(to.staffApplications(), "all")}&open=${id}&step=duplicate`} aria-keyshortcuts="d">
          {t("decision.duplicate")} <KeyCap of="D" />
        </a>
      ) : null}
      {blocked ? (
        <p id="why-not" className="meta">
          {takes ? t("decision.claimFirst") : words.refusal(blocked, { by: refusalName(application, blocked) })}
        </p>
      ) : null}
      <Facts
        facts={[
          { term: t("owner"), value: holder },
          ...(due ? [{ term: t("due"), value: due }] : []),
          { term: t("days"), value: formatDuration(age, locale) },
          ...(decidedAt ? [{ term: t("decidedAt"), value: formatDateTime(decidedAt, locale) }] : []),
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
