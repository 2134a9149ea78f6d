import { DIALOG_COMMANDS, GO_COMMANDS, GO_TO_QUEUE, type KeyCommand } from "../../applications/shortcuts/common-commands.ts";

/** Every key of moderation: as it is printed, and as aria-keyshortcuts writes it on what it presses. */
export const MODERATION_COMMANDS = [
  { does: "move", shown: ["J", "K"] },
  { does: "keep", shown: ["A"] },
  { does: "write", shown: ["C"] },
  { does: "hide", shown: ["H"] },
  { does: "decline", shown: ["R"] },
  { does: "show", shown: ["S"] },
  { does: "send", shown: ["Ctrl+Enter"] },
  { does: "escape", shown: ["Esc"] },
  { does: "undo", shown: ["Z"], press: "z" },
  { does: "search", shown: ["/"], press: "/" },
  { does: "goList", shown: ["G"], next: "L", go: "l" },
  GO_TO_QUEUE,
  ...GO_COMMANDS,
  ...DIALOG_COMMANDS,
] as const satisfies readonly KeyCommand[];
