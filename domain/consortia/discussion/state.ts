/** Each mention and a digest a day · mentions only · nothing. */
export const DISCUSSION_EMAILS = ["all", "mentions", "none"] as const;
export type DiscussionEmails = (typeof DISCUSSION_EMAILS)[number];

/** So many threads one consortium has at most, and so many messages each. */
export const MAX_THREADS = 300;
export const MAX_THREAD_MESSAGES = 1000;
/** So many people one message mentions at most. */
export const MAX_MENTIONS = 20;
/** The most letters of a message. */
export const THREAD_MESSAGE_LENGTH = 4000;
