/** `edge`: there is no place in that direction. `send`: a move, as the form's action reads it. */
type Heard = { edge: () => void; send: (move: string) => void };

const STEPS: Record<string, "up" | "down"> = { ArrowUp: "up", ArrowDown: "down" };
const MARGIN = 72;
const rowOf = (target: unknown) => (target instanceof Element ? target.closest<HTMLElement>("tr[data-question]") : null);
const stepIn = (row: HTMLElement, step: string) => row.querySelector<HTMLButtonElement>(`button[value^="${step} "]`);
const isTyped = (target: EventTarget | null) => target instanceof Element && target.matches("input, textarea, select");

/** What a move leaves the focus on: the button that made it, else the row's other one. */
export function buttonOf(form: HTMLFormElement, move: string): HTMLButtonElement | null {
  const [step = "", key] = move.split(" ");
  const row = form.querySelector<HTMLElement>(`#q-${key}`);
  return row && (stepIn(row, step) ?? row.querySelector<HTMLButtonElement>("button"));
}

/** Where a row goes that is dropped at a height: its section, and the question that it is put before. */
function placeAt(row: HTMLElement, y: number) {
  const bodies = [...(row.closest("table")?.querySelectorAll<HTMLElement>("tbody[data-section]") ?? [])];
  const body = bodies.findLast((each) => each.getBoundingClientRect().top <= y) ?? bodies[0];
  const rows = [...(body?.querySelectorAll<HTMLElement>("tr[data-question]") ?? [])];
  const before = rows.find((each) => {
    const { top, height } = each.getBoundingClientRect();
    return y < top + height / 2;
  });
  return { section: body?.dataset.section ?? "", before, last: rows.at(-1) ?? body?.querySelector("tr") };
}

/** Listens to the grips of the rows and to Alt with an arrow. Returns what ends it. */
export function listenToMoves(form: HTMLFormElement, { edge, send }: Heard): () => void {
  const over = new AbortController();
  let dragged: HTMLElement | null = null;
  const unmark = () => {
    for (const row of form.querySelectorAll(".drop-before, .drop-after")) row.classList.remove("drop-before", "drop-after");
  };
  function drop() {
    dragged?.classList.remove("dragged");
    dragged = null;
    unmark();
  }
  function onDown(event: PointerEvent) {
    const row = event.target instanceof Element && event.target.closest(".grip") ? rowOf(event.target) : null;
    if (!row || event.button !== 0) return;
    event.preventDefault();
    dragged = row;
    row.classList.add("dragged");
  }
  function onMove({ clientY }: PointerEvent) {
    if (!dragged) return;
    if (clientY < MARGIN) scrollBy(0, -16);
    else if (clientY > innerHeight - 2 * MARGIN) scrollBy(0, 16);
    unmark();
    const { before, last } = placeAt(dragged, clientY);
    if (before) before.classList.add("drop-before");
    else last?.classList.add("drop-after");
  }
  function onUp({ clientY }: PointerEvent) {
    if (!dragged) return;
    const { section, before } = placeAt(dragged, clientY);
    const key = dragged.dataset.question;
    const here = dragged.closest("tbody")?.dataset.section === section;
    const stays = here && (before === dragged || before === (dragged.nextElementSibling ?? undefined));
    drop();
    if (!stays) send(["place", key, section, before?.dataset.question].filter(Boolean).join(" "));
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === "Escape" && dragged) return drop();
    const step = STEPS[event.key];
    if (!event.altKey || !step || isTyped(event.target)) return;
    const row = rowOf(event.target) ?? form.querySelector<HTMLElement>("tr.on");
    if (!row) return;
    event.preventDefault();
    const button = stepIn(row, step);
    if (button) button.click();
    else edge();
  }
  const { signal } = over;
  form.addEventListener("pointerdown", onDown, { signal });
  document.addEventListener("pointermove", onMove, { signal });
  document.addEventListener("pointerup", onUp, { signal });
  document.addEventListener("pointercancel", drop, { signal });
  document.addEventListener("keydown", onKey, { signal });
  return () => over.abort();
}
