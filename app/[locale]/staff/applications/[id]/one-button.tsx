import type { ReactNode } from "react";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { FormAction } from "#lib/forms/form-state";

type Props = {
  action: FormAction;
  name: string;
  applicationId: string;
  /** The address that answers without scripts, where it is not that of the page. */
  at?: string;
  look?: string;
  keys?: string | undefined;
  /** What the verb is told besides: the last vote that its reader saw. */
  lastVote?: string | undefined;
  children: ReactNode;
};

/** A form of one button about an application. */
export function OneButton({ action, name, applicationId, at, look = "linkbtn", keys, lastVote, children }: Props) {
  return (
    <WordedForm className="inline" prefix={`${name}-`} action={action} at={at}>
      <HiddenField name="applicationId" value={applicationId} />
      {lastVote ? <HiddenField name="lastVote" value={lastVote} /> : null}
      <SubmitButton className={look} keys={keys}>
        {children}
      </SubmitButton>
    </WordedForm>
  );
}
