/** One line without control characters and direction marks: what may be in a header or a sentence. */
export const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, " ")
    .replace(/\p{Cs}/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();

/** A text of several lines, as it was typed but for control characters. */
export const lines = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "")
    .replace(/\p{Cs}/gu, "")
    .trim();

/** The lines of a list, each with a mark before it. */
export const listed = (text: string) => text.replace(/^(?=.)/gm, "• ");

/** A text that may be broken at each of its spaces, as a narrow column needs. */
export const breakable = (text: string) => text.replaceAll("\u00a0", " ");

const lengthOf = (text: string) => [...text].length;
const cut = (text: string, length: number) =>
  lengthOf(text) <= length
    ? text
    : `${[...text]
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;

/** Says it in at most `limit` characters, by shortening the longest value until it fits; a reference is never cut. */
export function within(limit: number, values: Record<string, string>, say: (values: Record<string, string>) => string): string {
  const now = { ...values };
  let said = say(now);
  while (lengthOf(said) > limit) {
    const [name, longest] = Object.entries(now)
      .filter(([name]) => name !== "reference")
      .reduce((a, b) => (lengthOf(b[1]) > lengthOf(a[1]) ? b : a), ["", ""]);
    if (lengthOf(longest) < 8) return cut(said, limit);
    now[name] = cut(longest, lengthOf(longest) - 1);
    said = say(now);
  }
  return said;
}
