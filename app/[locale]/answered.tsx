import { FormAnswer } from "#components/form/form-answer";
import { keptAnswer } from "#lib/forms/kept-answer";

/** What the form did that led to this page, where it was sent without scripts. */
export async function Answered() {
  const state = await keptAnswer();
  return state ? (
    <div className="mb-6">
      <FormAnswer state={state} prefix="answered-" title="" titlePrefix="" />
    </div>
  ) : null;
}
