import { DECISION_COMMANDS, DIALOG_COMMANDS, GO_COMMANDS, GO_TO_MINE, GO_TO_QUEUE, type KeyCommand } from "./common-commands.ts";

/** Every key of the queue: as it is printed, and as aria-keyshortcuts writes it on what it presses. */
export const COMMANDS = [
  { does: "move", shown: ["J", "K"], also: ["↓", "↑"] },
  { does: "enter", shown: ["Enter"] },
  { does: "escape", shown: ["Esc"], press: "Escape" },
  { does: "select", shown: ["X"] },
  { does: "range", shown: ["Shift+↓", "Shift+↑"] },
  ...DECISION_COMMANDS,
  { does: "snooze", shown: ["S"], press: "s" },
  { does: "snoozeLong", shown: ["Shift+S"], press: "Shift+S" },
  { does: "assign", shown: ["M"], press: "m" },
  { does: "send", shown: ["Ctrl+Enter"], press: "Control+Enter" },
  { does: "undo", shown: ["Z"], press: "z" },
  { does: "search", shown: ["/"], press: "/" },
  GO_TO_QUEUE,
  GO_TO_MINE,
  ...GO_COMMANDS,
  ...DIALOG_COMMANDS,
] as const satisfies readonly KeyCommand[];
