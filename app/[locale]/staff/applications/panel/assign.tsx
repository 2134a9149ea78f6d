import { getTranslations } from "next-intl/server";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import type { StaffMember } from "#domain/review/assignment/staff-at-work";
import { assign } from "../actions.ts";
import { type From, QueueForm } from "../queue-form.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { KeptStep, type KeptStepOf } from "./kept-step.tsx";

type Props = { kept: KeptStepOf; from: From; staff: StaffMember[]; cancel: string; reassigns: boolean };

/** Who will have it, and why, which is asked for if somebody else has it. */
export async function Assign({ kept, from, staff, cancel, reassigns }: Props) {
  const [c, t, l, r] = await Promise.all([
    getTranslations("common.form"),
    getTranslations("queue.panel"),
    getTranslations("queue"),
    getTranslations("review"),
  ]);
  return (
    <section className="do letter" aria-label={l("letter.assignTitle")} data-step="assign">
      <h3>{l("letter.assignTitle")}</h3>
      <QueueForm action={assign} name="assign" from={from} className="stack">
        <SelectField
          name="personId"
          label={l("fields.personId")}
          empty=""
          options={staff.map(({ personId, name }) => ({ value: personId, text: name }))}
        />
        <TextArea
          name="why"
          label={r("assignWhy")}
          {...(reassigns ? { hint: r("decision.reassignHint") } : { optional: c("optional") })}
          rows={2}
        />
        <KeptStep {...kept} step="assign" />
        <div className="row">
          <SubmitButton keys="Control+Enter">
            {r("assignDo")} <KeyCap of="Ctrl+Enter" />
          </SubmitButton>
          <a href={cancel} data-soft aria-keyshortcuts="Escape">
            {t("cancel")}
          </a>
        </div>
      </QueueForm>
    </section>
  );
}
