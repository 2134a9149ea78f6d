/** What the keys find on the page: rows, and what each key presses. */
const all = <T extends HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];

export const rowLinks = () => all<HTMLAnchorElement>(".q a.main");
const rowOf = (element: Element | null) => element?.closest<HTMLElement>("tr[data-row]") ?? null;
/** The row with the focus, else the one that is open. */
export const currentRow = () => rowOf(document.activeElement) ?? document.querySelector<HTMLElement>("tr[data-row][aria-current]");
export const linkOf = (row: Element | null) => row?.querySelector<HTMLAnchorElement>("a.main") ?? null;
export const boxOf = (row: Element | null) => row?.querySelector<HTMLInputElement>('input[name="id"]') ?? null;
export const openPanel = () => document.querySelector<HTMLElement>("[data-panel]")?.dataset.panel ?? null;

/** As aria-keyshortcuts writes a key. */
export const written = (key: string) => (/^[A-Z]$/.test(key) ? `Shift+${key}` : key);

/** The last on the page that a key presses: a form that is open comes after what it belongs to. The bar of a selection has its keys for itself. */
export const pressedBy = (key: string) => all(`[aria-keyshortcuts="${key}"]:not(.bulk *)`).at(-1) ?? null;
/** What a key presses in the bar of a selection. */
export const pressedInBar = (key: string) => document.querySelector<HTMLElement>(`.bulk button[aria-keyshortcuts="${key}"]`);

/** Where somebody types; a box to tick is none. */
export const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]');

/** A click that opens no window of its own. */
export const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** The box that searches the list. */
export const isSearch = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "search";

/** The row that lies this many after the current one; the first where there is none. */
export function rowBeyond(step: 1 | -1): HTMLAnchorElement | null {
  const links = rowLinks();
  const at = links.findIndex((link) => rowOf(link) === currentRow());
  return links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))] ?? null;
}

/** The boxes of the rows. */
export const boxes = () => all<HTMLInputElement>('.q input[name="id"]');
/** Some row is selected. */
export const isSelecting = () => boxes().some(({ checked }) => checked);

/** Selects nothing any more; whoever was in the bar is back in the list. False where nothing was selected. */
export function clearSelection(): boolean {
  const ticks = all<HTMLInputElement>(".select input:checked");
  if (ticks.length === 0) return false;
  const inBar = document.activeElement?.closest(".bulk");
  const first = boxes().find(({ checked }) => checked);
  for (const tick of ticks) tick.checked = false;
  countSelected();
  if (inBar) linkOf(rowOf(first ?? null))?.focus();
  return true;
}

/** The same for whoever asks for it: what a cancelled step left in the address is no longer selected either. */
export function cancelSelection(): boolean {
  if (!clearSelection()) return false;
  const here = new URL(location.href);
  for (const name of ["id", "reach"]) here.searchParams.delete(name);
  if (here.href !== location.href) history.replaceState(null, "", here);
  return true;
}

/** Selects these rows and nothing else: the boxes for the whole page and for all that match do not stay ticked over other rows. */
export function selectOnly(ids: readonly string[]) {
  for (const tick of all<HTMLInputElement>(".select input:checked")) tick.checked = false;
  for (const box of boxes()) box.checked = ids.includes(box.value);
  countSelected();
}

/** The box over the list and those of its rows say the same. */
export function ticked(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement)) return;
  const whole = document.querySelector<HTMLInputElement>("input[data-page]");
  if (target === whole) for (const box of boxes()) box.checked = whole.checked;
  else if (target.name === "id" && whole) whole.checked = boxes().every((box) => box.checked);
  countSelected();
}

/** Says how many are selected, in the words that the server wrote for each number of rows, and for all that match. */
export function countSelected() {
  const said = document.querySelector<HTMLElement>("[data-selected]");
  const words = JSON.parse(said?.dataset.selected ?? "[]") as string[];
  const isAll = document.querySelector('.bulk input[value="all"]:checked') !== null;
  const text = isAll ? said?.dataset.all : words[boxes().filter((box) => box.checked).length];
  if (said && text !== undefined && said.textContent !== text) said.textContent = text;
}
