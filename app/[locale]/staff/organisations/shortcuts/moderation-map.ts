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
  { does: "goQueue", shown: ["G"], next: "Q", go: "q" },
  { does: "goConsortia", shown: ["G"], next: "C", go: "c" },
  { does: "goHome", shown: ["G"], next: "H", go: "h" },
  { does: "palette", shown: ["Ctrl+K"] },
  { does: "help", shown: ["?"], press: "?" },
] as const satisfies readonly Command[];

type Command = { does: string; shown: readonly string[]; next?: string; press?: string; go?: string };
