/** The prepared texts by what they are for; what each says is in `messages/<language>/texts.json`, or written by the cluster. */
export const PREPARED_TEXTS = {
  /** What staff ask an applicant to change. */
  changes: ["name", "contact", "position"],
  /** Why staff refuse an application. */
  refusal: ["activity", "territory", "duplicate"],
  /** Why staff hide a page. */
  hiding: ["claims", "foreign", "personal", "unrelated", "advertising"],
  /** Why a coordinator declines a request to join; nobody has to be ashamed of any of them. */
  decline: ["roleTaken", "otherProfile", "tooLate"],
} as const;

export type TextPurpose = keyof typeof PREPARED_TEXTS;
export type PreparedText<P extends TextPurpose = TextPurpose> = (typeof PREPARED_TEXTS)[P][number];
/** A prepared text and what it is for, as in `hiding.claims`. */
export type PreparedTextKey<P extends TextPurpose = TextPurpose> = { [O in P]: `${O}.${PreparedText<O>}` }[P];

export const TEXT_PURPOSES = Object.keys(PREPARED_TEXTS) as [TextPurpose, ...TextPurpose[]];
export const keysOf = <P extends TextPurpose>(purpose: P) =>
  PREPARED_TEXTS[purpose].map((code) => `${purpose}.${code}`) as unknown as readonly PreparedTextKey<P>[];
export const PREPARED_TEXT_KEYS = TEXT_PURPOSES.flatMap((purpose) => keysOf(purpose)) as [PreparedTextKey, ...PreparedTextKey[]];

/** What a text for declining may say: the name of the consortium is put in its place. */
export const CONSORTIUM_VARIABLE = "{consortium}";
