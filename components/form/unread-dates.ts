import type { FormAction } from "#lib/forms/form-state";
import { typedIn } from "./keeping.ts";

const isDated = (control: Element): control is HTMLInputElement =>
  "type" in control && ["date", "datetime-local", "time"].includes(String(control.type));

const textOf = (node: Node | null | undefined) => node?.textContent || undefined;

/** What a field is called, after the legend of its group: several rows of a form have like fields. */
function calledAs(control: HTMLInputElement): string {
  const label = textOf(control.labels?.[0]?.firstChild) ?? control.name;
  const legend = textOf(control.closest("fieldset")?.querySelector("legend"));
  return legend ? `${legend}: ${label}` : label;
}

/** The fields in which a date or a time was typed in part, or none that there is: a browser sends none of it. `words` has `{label}`. */
export function unreadDates(controls: Iterable<Element>, words: string) {
  return [...controls]
    .filter(isDated)
    .filter(({ validity }) => validity.badInput)
    .map((control) => ({ name: control.name, text: words.replace("{label}", calledAs(control)) }));
}

/** The same action in the browser, which is not asked where a date was typed in part: it would be lost without a word. */
export const readingDates =
  (action: FormAction, words: string, formOf: () => HTMLFormElement | null): FormAction =>
  async (state, values) => {
    const problems = unreadDates(formOf()?.elements ?? [], words);
    return problems.length > 0 ? { status: "invalid", problems, values: typedIn(values) } : action(state, values);
  };
