import type { Typed } from "../draft/draft-store.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const NOT_TYPED = ["hidden", "submit", "button", "file", "password"];

const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((each): each is Control => "name" in each && each.name !== "" && !NOT_TYPED.includes((each as Control).type));

const isOneOfSeveral = (control: Control) => control.type === "radio";
const isTicked = (control: Control): control is HTMLInputElement => control.type === "checkbox" || isOneOfSeveral(control);

/** As the server sent it, which the browser keeps beside what was typed since. */
function sentValue(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  return [...control.options].find(({ defaultSelected }) => defaultSelected)?.value ?? control.options[0]?.value ?? "";
}

function collected(form: HTMLFormElement, read: (control: Control) => string | undefined): Typed {
  const typed: Typed = {};
  for (const control of controlsOf(form)) {
    const value = read(control);
    typed[control.name] = [...(typed[control.name] ?? []), ...(value === undefined ? [] : [value])];
  }
  return typed;
}

/** What is in the fields of a form now. */
export const typedIn = (form: HTMLFormElement) =>
  collected(form, (control) => (isTicked(control) ? (control.checked ? control.value : undefined) : control.value));

/** What was in them when the page came. */
export const sentWith = (form: HTMLFormElement) =>
  collected(form, (control) => (isTicked(control) ? (control.defaultChecked ? control.value : undefined) : sentValue(control)));

/** Line ends are the browser's own matter. */
const text = (values: string[] = []) => values.join("\0").replaceAll("\r\n", "\n");
/** The names of the fields that differ. */
export const differingNames = (a: Typed, b: Typed) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => text(a[name]) !== text(b[name]));

const differs = (control: Control) =>
  isTicked(control) ? control.checked !== control.defaultChecked : text([control.value]) !== text([sentValue(control)]);

/** What a draft cannot keep. */
const filesOf = (form: HTMLFormElement) => [...form.elements].filter((each): each is HTMLInputElement => each.matches("[type=file]"));

/** The controls of a form in which something was typed or chosen since the page came. */
export const differingControls = (form: HTMLFormElement): HTMLElement[] => [
  ...controlsOf(form).filter(differs),
  ...filesOf(form).filter(({ value }) => value !== ""),
];

/** A form of one short field is typed again sooner than a question is answered. */
function isShort(form: HTMLFormElement): boolean {
  const [first, ...others] = controlsOf(form);
  return filesOf(form).length === 0 && others.length === 0 && first !== undefined && !["textarea", "radio"].includes(first.type);
}

/** Whether somebody has typed or chosen something in a form since its page came, but for a short form. */
export const hasWork = (form: HTMLFormElement) => !isShort(form) && differingControls(form).length > 0;

/** Whether a field has something in it; that one of several is chosen says nothing, because a page may come with one. */
const isTyped = (control: Control) => !isOneOfSeveral(control) && control.value !== "" && (!isTicked(control) || control.checked);
/** Whether anything is typed into a form, or was there as its page came. */
export const hasTyped = (form: HTMLFormElement) => controlsOf(form).some(isTyped);

/** Whether anything at all is typed or chosen in a form, but for a short form. */
export const isFilled = (form: HTMLFormElement) =>
  !isShort(form) && controlsOf(form).some((control) => isTyped(control) || (isTicked(control) && control.checked));

/** Types a value into a field. React counts letters only where the browser's own setter was used. */
export function setValue(control: Control, value: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  // A choice is heard by its change alone.
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts what was typed back into the fields, and unfolds those that differ. */
export function putBack(form: HTMLFormElement, typed: Typed) {
  const now = typedIn(form);
  const differing = differingNames({ ...now, ...typed }, now);
  for (const control of controlsOf(form).filter(({ name }) => differing.includes(name))) {
    const values = typed[control.name] ?? [];
    if (isTicked(control)) control.checked = values.includes(control.value);
    else setValue(control, values[0] ?? "");
    const fold = control.closest("details");
    if (fold) fold.open = true;
  }
}
