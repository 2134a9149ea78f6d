import {
  DECISION_COMMANDS,
  DIALOG_COMMANDS,
  GO_COMMANDS,
  GO_TO_MINE,
  GO_TO_QUEUE,
  type KeyCommand,
} from "../../shortcuts/common-commands.ts";

/** Every key of an application's page: as it is printed, and as aria-keyshortcuts writes it on what it presses. The same keys do the same in the queue. */
export const REVIEW_COMMANDS = [
  { does: "neighbour", shown: ["J", "K"] },
  { does: "document", shown: ["N", "P"] },
  ...DECISION_COMMANDS,
  { does: "snooze", shown: ["S"], press: "s" },
  { does: "snoozeLong", shown: ["Shift+S"], press: "Shift+S" },
  { does: "assign", shown: ["M"], press: "m" },
  { does: "send", shown: ["Ctrl+Enter"], press: "Control+Enter" },
  { does: "closeForm", shown: ["Esc"], press: "Escape" },
  { does: "undo", shown: ["Z"], press: "z" },
  GO_TO_QUEUE,
  GO_TO_MINE,
  ...GO_COMMANDS,
  ...DIALOG_COMMANDS,
] as const satisfies readonly KeyCommand[];

/** The keys that press something or say why they cannot. */
export const REVIEW_KEYS = ["j", "k", "a", "c", "r", "d", "m", "s", "S", "z", "n", "p"] as const;
export type ReviewKey = (typeof REVIEW_KEYS)[number];
