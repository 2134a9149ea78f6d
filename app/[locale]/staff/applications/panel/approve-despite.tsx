import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import type { PanelView } from "#domain/review/application/review-reads";
import { isBinding } from "#domain/review/decision/decision-obstacles";
import { REASON_FIELD } from "#domain/review/input";
import { formWords } from "#lib/forms/form-words";
import { approve, approveUnassigned } from "../actions.ts";
import { Bound, Confirmed } from "../obstacles.tsx";
import { type From, QueueForm } from "../queue-form.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { KeptStep, type KeptStepOf } from "./kept-step.tsx";

type Props = { kept: KeptStepOf; from: From; application: PanelView; cancel: string; claim: boolean; asked: boolean };

/** An approval that something speaks against: why nobody can give it, or the question why it is given all the same. `claim`: it is assigned too; `asked`: it was pressed before anybody was asked why. */
export async function ApproveDespite({ kept, from, application, cancel, claim, asked }: Props) {
  const found = application.obstacles;
  const [t, r, o, words] = await Promise.all([
    getTranslations("queue.panel"),
    getTranslations("review.decision"),
    getTranslations("review.obstacles"),
    formWords("queue"),
  ]);
  const needed = { name: REASON_FIELD["approval.reason_needed"], text: words.refusal("approval.reason_needed") };
  const back = (
    <a href={cancel} data-soft aria-keyshortcuts="Escape">
      {t("cancel")} <KeyCap of="Esc" />
    </a>
  );
  if (found.some(isBinding))
    return (
      <section className="do letter" aria-label={o("title")} data-step="approve">
        <Bound found={found} application={application} />
        {back}
      </section>
    );
  return (
    <section className="do letter" aria-label={o("title")} data-step="approve">
      <QueueForm
        action={claim ? approveUnassigned : approve}
        name="approve"
        from={from}
        className="stack"
        initial={asked ? { status: "invalid", problems: [needed], values: {} } : undefined}
      >
        <Confirmed found={found} application={application} />
        <KeptStep {...kept} step="approve" />
        <div className="row">
          <SubmitButton keys="Control+Enter">
            {r(claim ? "claimAndApprove" : "approve")} <KeyCap of="Ctrl+Enter" />
          </SubmitButton>
          {back}
        </div>
      </QueueForm>
    </section>
  );
}
