import type { FoundGroup, FoundItem } from "../search/found-group.ts";

/** A command of the page: what it is called, its keys as they are printed, and where it leads or what it presses. */
export type PageCommand = { text: string; keys: string; href?: string | undefined; press?: string | undefined };
/** A line of the palette: something that was found, a command, or the way to the others of its group. */
export type Line = FoundItem & { press?: string | undefined; keys?: string; isMore?: boolean };
export type LineGroup = Omit<FoundGroup, "items" | "more"> & { items: Line[] };

function linesOf({ more, items, ...group }: FoundGroup): LineGroup {
  const rest: Line[] = more ? [{ ...more, detail: "", late: "", isMore: true }] : [];
  return { ...group, items: [...items, ...rest] };
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The commands that the page put into its markup. */
export function commandsHere(): PageCommand[] {
  const found = document.querySelector<HTMLElement>("[data-commands]")?.dataset.commands;
  return found ? (JSON.parse(found) as PageCommand[]) : [];
}

/** What is typed after ">" is looked for among the commands alone. */
export function readTyped(typed: string): { q: string; commandsOnly: boolean } {
  const text = typed.trim();
  return text.startsWith(">") ? { q: text.slice(1).trim(), commandsOnly: true } : { q: text, commandsOnly: false };
}

/** The commands by a text, as one more group before the handbook. */
export function withCommands(
  found: FoundGroup[],
  commands: PageCommand[],
  typed: string,
  words: { title: string; icon: string },
): LineGroup[] {
  const { q, commandsOnly } = readTyped(typed);
  const items = commands
    .filter(({ text }) => plain(text).includes(plain(q)))
    .map(({ text, keys, href = "", press }): Line => ({ href, press, text, keys, detail: "", late: "" }));
  const own: LineGroup[] = items.length > 0 ? [{ key: "commands", ...words, items }] : [];
  if (commandsOnly) return own;
  const groups = found.map(linesOf);
  const at = groups.findIndex(({ key }) => key === "handbook");
  return at < 0 ? [...groups, ...own] : groups.toSpliced(at, 0, ...own);
}
