/** Every key of an application's page: as it is printed, and as aria-keyshortcuts writes it on what it presses. The same keys do the same in the queue. */
export const REVIEW_COMMANDS = [
  { does: "neighbour", shown: ["J", "K"] },
  { does: "approve", shown: ["A"], press: "a" },
  { does: "changes", shown: ["C"], press: "c" },
  { does: "refuse", shown: ["R"], press: "r" },
  { does: "duplicate", shown: ["D"], press: "d" },
  { does: "assign", shown: ["M"], press: "m" },
  { does: "send", shown: ["Ctrl+Enter"] },
  { does: "undo", shown: ["Z"], press: "z" },
  { does: "goQueue", shown: ["G"], next: "Q", go: "q" },
  { does: "goMine", shown: ["G"], next: "M", go: "m" },
  { does: "goConsortia", shown: ["G"], next: "C", go: "c" },
  { does: "goHome", shown: ["G"], next: "H", go: "h" },
  { does: "palette", shown: ["Ctrl+K"] },
  { does: "help", shown: ["?"], press: "?" },
] as const satisfies readonly Command[];

type Command = { does: string; shown: readonly string[]; next?: string; press?: string; go?: string };

/** The keys that press something or say why they cannot. */
export const REVIEW_KEYS = ["j", "k", "a", "c", "r", "d", "m", "z"] as const;
export type ReviewKey = (typeof REVIEW_KEYS)[number];
