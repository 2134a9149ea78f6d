/** A name as it is compared and sorted: NFKD without marks, lower case, single spaces. */
export const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** A person's name as it is looked for. */
export const personKey = ({ firstName, lastName }: { firstName: string; lastName: string }) => fold(`${firstName} ${lastName}`);

const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&");
/** What a `like` finds anywhere in a column; its own signs mean themselves. */
export const partOf = (text: string) => `%${literal(text)}%`;
/** What a `like` finds at the beginning of a column. */
export const beginningWith = (text: string) => `${literal(text)}%`;

/** A name as part of an address: folded, with hyphens, at most 60 characters. */
export const slugOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "") || "x";
