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

/** Purposes for which a cluster can add and remove texts. */
export const OWN_PURPOSES = ["changes", "refusal"] as const satisfies TextPurpose[];
export type OwnPurpose = (typeof OWN_PURPOSES)[number];
export const isOwnPurpose = (purpose: TextPurpose): purpose is OwnPurpose => (OWN_PURPOSES as readonly string[]).includes(purpose);
/** A text that a cluster added: its purpose, and an id. */
export type OwnTextKey = `${OwnPurpose}.${string}`;
export type AnyTextKey = PreparedTextKey | OwnTextKey;
/** A step of the review names it, so that it cannot be removed. */
export const NEEDED_TEXTS: readonly AnyTextKey[] = ["refusal.duplicate"];

export const TEXT_PURPOSES = Object.keys(PREPARED_TEXTS) as [TextPurpose, ...TextPurpose[]];
export const keysOf = <P extends TextPurpose>(purpose: P) =>
  PREPARED_TEXTS[purpose].map((code) => `${purpose}.${code}`) as unknown as readonly PreparedTextKey<P>[];
export const PREPARED_TEXT_KEYS = TEXT_PURPOSES.flatMap((purpose) => keysOf(purpose)) as [PreparedTextKey, ...PreparedTextKey[]];

export const isStandardText = (key: string): key is PreparedTextKey => (PREPARED_TEXT_KEYS as string[]).includes(key);
export const isOwnText = (key: string): key is OwnTextKey => /^(changes|refusal)\.[0-9a-z]{20,40}$/.test(key);

/** What a text for declining may say: the name of the consortium is put in its place. */
export const CONSORTIUM_VARIABLE = "{consortium}";
