import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { OPEN_STATUSES } from "#domain/membership/state";
import type { Refusal } from "#domain/refusals";
import type { PanelView } from "#domain/review/application/review-reads";
import { formWords } from "#lib/forms/form-words";
import { refusalDetails } from "../[id]/refusal-details.ts";
import { approve, approveUnassigned, changes, changesUnassigned, refuse, refuseUnassigned } from "../actions.ts";
import { type PanelStep, placeHref } from "../applications.params.ts";
import type { LoadedQueue } from "../load.ts";
import { MoreMenu } from "../more-menu.tsx";
import { type From, QueueForm } from "../queue-form.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { ApproveDespite } from "./approve-despite.tsx";
import { Assign } from "./assign.tsx";
import { Later } from "./later.tsx";
import { Letter } from "./letter.tsx";

type Props = { path: string; loaded: LoadedQueue; application: PanelView; from: From };

/** The ways on with their keys, or the form of the one that was chosen. */
export async function Decide({ path, loaded, application, from }: Props) {
  const [t, r, words] = await Promise.all([getTranslations("queue.panel"), getTranslations("review.decision"), formWords("review")]);
  const { id, may } = application;
  const to = (step: PanelStep) => placeHref(path, loaded.query, { open: id, step });
  const cancel = placeHref(path, loaded.query, { open: id });
  const { step } = loaded.place;
  const kept = { application, reader: loaded.reader };
  const letter = { ...kept, from, cancel } as const;
  const claim = may.approve !== true && may.claimAndApprove === true;
  const approves = may.approve === true || claim;
  const asks = may.askForChanges === true || may.claimAndAskForChanges === true;
  const refuses = may.refuse === true || may.claimAndRefuse === true;
  if (step === "approve" && approves && application.obstacles.length > 0)
    return (
      <ApproveDespite kept={kept} from={from} application={application} cancel={cancel} claim={claim} asked={loaded.place.asked !== null} />
    );
  if (step === "changes" && asks) {
    const action = may.askForChanges === true ? changes : changesUnassigned;
    return <Letter {...letter} kind="changes" heading="changesTitle" action={action} claim={may.askForChanges !== true} />;
  }
  if ((step === "refuse" || step === "duplicate") && refuses)
    return (
      <Letter
        {...letter}
        kind="refuse"
        heading={step === "refuse" ? "refuseTitle" : "duplicateTitle"}
        action={may.refuse === true ? refuse : refuseUnassigned}
        claim={may.refuse !== true}
        chosen={step === "duplicate" ? "duplicate" : undefined}
      />
    );
  if (step === "assign" && may.assign === true)
    return (
      <Assign
        kept={kept}
        from={from}
        staff={loaded.staff}
        cancel={cancel}
        reassigns={application.assignedTo !== null && !application.mine}
      />
    );

  const yes = r(claim ? "claimAndApprove" : "approve");
  const snoozed = loaded.query.view === "snoozed";
  const later = <Later application={application} from={from} snoozed={snoozed} now={loaded.now} />;
  const blocked = [may.approve, may.askForChanges, may.refuse].find((answer): answer is Refusal => answer !== true);
  return (
    <section className="do" aria-label={t("decide")}>
      <div className="row">
        {approves && application.obstacles.length > 0 ? (
          <a className="btn" href={to("approve")} data-soft aria-keyshortcuts="a">
            {yes} <KeyCap of="A" />
          </a>
        ) : null}
        {approves && application.obstacles.length === 0 ? (
          <QueueForm action={claim ? approveUnassigned : approve} name="approve" from={from}>
            <SubmitButton keys="a">
              {yes} <KeyCap of="A" />
            </SubmitButton>
          </QueueForm>
        ) : null}
        {asks ? (
          <a className="btn quiet" href={to("changes")} data-soft aria-keyshortcuts="c">
            {r("askForChanges")} <KeyCap of="C" />
          </a>
        ) : null}
        {refuses ? (
          <a className="btn danger" href={to("refuse")} data-soft aria-keyshortcuts="r">
            {r("refuse")} <KeyCap of="R" />
          </a>
        ) : null}
        {OPEN_STATUSES.includes(application.status) ? (
          <MoreMenu key={id}>
            {refuses ? (
              <a href={to("duplicate")} data-soft aria-keyshortcuts="d">
                {t("duplicate")} <KeyCap of="D" />
              </a>
            ) : null}
            {snoozed ? null : later}
          </MoreMenu>
        ) : null}
      </div>
      {blocked ? (
        <p id="why-not" tabIndex={-1} className="meta">
          {claim ? r("claimFirst") : words.refusal(blocked, refusalDetails(application, blocked))}
        </p>
      ) : null}
      {snoozed ? later : null}
    </section>
  );
}
