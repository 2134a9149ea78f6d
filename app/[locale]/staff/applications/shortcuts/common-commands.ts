/** A key of a page of staff's: as it is printed, and as aria-keyshortcuts writes it on what it presses. `go`: where it leads after G. */
export type KeyCommand = {
  does: string;
  shown: readonly string[];
  also?: readonly string[];
  next?: string;
  press?: string;
  go?: string;
};

/** What to decide about an application, with the same keys in the queue and on its page. */
export const DECISION_COMMANDS = [
  { does: "approve", shown: ["A"], press: "a" },
  { does: "changes", shown: ["C"], press: "c" },
  { does: "refuse", shown: ["R"], press: "r" },
  { does: "duplicate", shown: ["D"], press: "d" },
] as const satisfies readonly KeyCommand[];

/** Where G and a letter lead from each page of staff's. */
export const GO_COMMANDS = [
  { does: "goConsortia", shown: ["G"], next: "C", go: "c" },
  { does: "goHome", shown: ["G"], next: "H", go: "h" },
] as const satisfies readonly KeyCommand[];
export const GO_TO_QUEUE = { does: "goQueue", shown: ["G"], next: "Q", go: "q" } as const satisfies KeyCommand;
export const GO_TO_MINE = { does: "goMine", shown: ["G"], next: "M", go: "m" } as const satisfies KeyCommand;

/** On each page of staff's that has keys. */
export const DIALOG_COMMANDS = [
  { does: "palette", shown: ["Ctrl+K"] },
  { does: "help", shown: ["?"], press: "?" },
] as const satisfies readonly KeyCommand[];
