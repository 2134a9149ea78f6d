/** Every key of the queue: as it is printed, and as aria-keyshortcuts writes it on what it presses. */
export const COMMANDS = [
  { does: "move", shown: ["J", "K"], also: ["↓", "↑"] },
  { does: "enter", shown: ["Enter"] },
  { does: "escape", shown: ["Esc"], press: "Escape" },
  { does: "select", shown: ["X"] },
  { does: "range", shown: ["Shift+↓", "Shift+↑"] },
  { does: "approve", shown: ["A"], press: "a" },
  { does: "changes", shown: ["C"], press: "c" },
  { does: "refuse", shown: ["R"], press: "r" },
  { does: "duplicate", shown: ["D"], press: "d" },
  { does: "snooze", shown: ["S"], press: "s" },
  { does: "snoozeLong", shown: ["Shift+S"], press: "Shift+S" },
  { does: "assign", shown: ["M"], press: "m" },
  { does: "send", shown: ["Ctrl+Enter"], press: "Control+Enter" },
  { does: "undo", shown: ["Z"], press: "z" },
  { does: "search", shown: ["/"], press: "/" },
  { does: "goQueue", shown: ["G"], next: "Q", go: "q" },
  { does: "goMine", shown: ["G"], next: "M", go: "m" },
  { does: "goConsortia", shown: ["G"], next: "C", go: "c" },
  { does: "goHome", shown: ["G"], next: "H", go: "h" },
  { does: "palette", shown: ["Ctrl+K"] },
  { does: "help", shown: ["?"], press: "?" },
] as const satisfies readonly Command[];

type Command = { does: string; shown: readonly string[]; also?: readonly string[]; next?: string; press?: string; go?: string };
