const opened = () => document.querySelector<HTMLDetailsElement>("details.more-menu[open]");

/** Closes the menu that is open; the focus is at its button again. False where none is open. */
export function closeMenu(): boolean {
  const menu = opened();
  if (!menu) return false;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  return true;
}

/** A press elsewhere closes the menu, and leaves the focus where it went. */
export function leaveMenu(target: EventTarget | null) {
  const menu = opened();
  if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
}
