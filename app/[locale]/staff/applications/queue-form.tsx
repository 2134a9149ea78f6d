import type { ReactNode } from "react";
import { HiddenField } from "#components/form/hidden-field";
import { WordedForm } from "#components/form/worded-form";
import type { FormAction, FormState } from "#lib/forms/form-state";

export type From = { applicationId: string; query: string; next: string };
type Props = { action: FormAction; name: string; from: From; className?: string; initial?: FormState | undefined; children: ReactNode };

/** A form about one application, which leads back to where in the queue it was sent from. */
export function QueueForm({ action, name, from, className = "inline", initial, children }: Props) {
  return (
    <WordedForm key={from.applicationId} className={className} prefix={`${name}-`} action={action} initial={initial} stays>
      <HiddenField name="applicationId" value={from.applicationId} />
      <HiddenField name="query" value={from.query} />
      <HiddenField name="next" value={from.next} />
      {children}
    </WordedForm>
  );
}
