/** waiting (until its instant, and recallable) · working: claimed by a worker · done · dead: given up after all attempts · recalled. */
export const DELIVERY_STATUSES = ["waiting", "working", "done", "dead", "recalled"] as const;

/** ended: tried less often than other mails, and blank once it has left or is given up · tried: under way while its subject was erased, and not tried again. */
export const MAIL_FORGETTING = ["ended", "tried"] as const;

export const LOCALES = ["en", "es", "eu"] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in the languages in which somebody wrote it. */
export type Localised = Partial<Record<Locale, string>>;

/** What an audit row, an email or a note is about. */
export const SUBJECT_KINDS = [
  "application",
  "organisation",
  "consortium",
  "call",
  "person",
  "invitation",
  "session",
  "cluster",
  "mail",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** So many characters of what somebody looks for are read. */
export const MAX_QUERY = 500;
/** So many words of it are looked for. */
export const MAX_WORDS = 16;
