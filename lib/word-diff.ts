import { diffArrays } from "diff";

export type DiffPiece = { text: string; kind: "same" | "gone" | "new" };

const wordsOf = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
/** Two texts that differ in more words and spaces are shown whole, one gone and one new: comparing them would take seconds. */
const MAX_EDITS = 1000;

/** What a text lost and gained against another, word by word. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (!changes)
    return [
      { text: before, kind: "gone" },
      { text: after, kind: "new" },
    ];
  return changes.map(({ value, added, removed }) => ({ text: value.join(""), kind: removed ? "gone" : added ? "new" : "same" }));
}
