/** Whether a submit sends what is in a form, and not only has it drawn in a frame beside it. */
export const isSent = (event: Event) => !(event instanceof SubmitEvent && event.submitter?.hasAttribute("formtarget"));
