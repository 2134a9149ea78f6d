import { sha256 } from "#lib/hash";

/** The tag of a text: the same text always has the same one. */
export const entityTag = (text: string) => `"${sha256(text).slice(0, 32)}"`;

/** Whether a request says that it has the text of this tag already. */
export const hasTag = (headers: Headers, tag: string) =>
  headers
    .get("if-none-match")
    ?.split(",")
    .some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag) === true;
