/** published: everyone may read it · waiting: the cluster's office checks it first · returned: the office asked the coordinator to correct something · private: its coordinator has not asked to publish it yet. */
export const PUBLICATIONS = ["published", "waiting", "returned", "private"] as const;
export type Publication = (typeof PUBLICATIONS)[number];

/** Who reads a new consortium. invited: its partners, the members that it invites and the cluster's office, until its coordinator publishes it · everyone: it is published at once, or once the office has checked it. */
export const AUDIENCES = ["invited", "everyone"] as const;

type Stored = { publishedAt: Date | null; checkAskedAt: Date | null; correction: string | null };
/** Whether others may read a consortium yet, from what is stored of it. */
export const publicationOf = ({ publishedAt, checkAskedAt, correction }: Stored): Publication => {
  if (publishedAt) return "published";
  if (checkAskedAt) return "waiting";
  return correction === null ? "private" : "returned";
};

/**
 * What the portal looks at before a consortium is published. call: the call that it answers still takes proposals · closing: others have time to ask · deadline: they
 * ask before the call closes · rules: its eligibility is checked by the rules of its call · topic: it seeks something that the call wants · aim: it says enough of
 * what it is for · work: each role says what its partner would do · contact: nobody's address or telephone number is in its text.
 */
export const PUBLICATION_POINTS = ["call", "closing", "deadline", "rules", "topic", "aim", "work", "contact"] as const;
export type PublicationPointId = (typeof PUBLICATION_POINTS)[number];
