/** Messages that one organisation sends in the length `messagesCounted`, to whomever. */
export const MESSAGES_A_DAY = 10;
/** Days until an organisation that did not answer may be written to again. */
export const DAYS_UNANSWERED = 30;
/** The most letters of a message and of its answer. */
export const MESSAGE_LENGTH = 1200;
