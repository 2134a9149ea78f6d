import { isOurSize } from "#lib/requests/form-size";
import { textsByName } from "#lib/requests/texts-by-name";
import type { FormAction, FormValues } from "./form-state.ts";

export const ADD_ROW = "addRow";
const ROW = /^(\w+)\[(\d+)\]\.(\w+)$/;

/**
 * A form with rows that the server adds, so that it works without scripts. The button named ADD_ROW carries the list's name; it sends
 * the form back as it was typed with one row more, which holds `blank`. A row that is left empty counts for nothing.
 */
export function withRows(action: FormAction, blank: Record<string, string>): FormAction {
  return async (state, form) => {
    // What is no form, or one of ours no longer, is refused by the action.
    const list = form instanceof FormData && isOurSize(form) ? form.get(ADD_ROW) : undefined;
    if (typeof list !== "string") return action(state, form);
    const values: FormValues = {};
    for (const { name, values: sent } of textsByName(form))
      if (!name.startsWith("$ACTION") && name !== ADD_ROW) values[name] = sent.length > 1 ? sent : (sent[0] ?? "");
    const rows = rowsIn(values, list);
    for (const [name, value] of Object.entries(blank)) values[`${list}[${rows}].${name}`] = value;
    return { status: "changed", values: { ...values, [rowsField(list)]: String(rows + 1) } };
  };
}

/** The hidden field that says how many rows are shown. */
export const rowsField = (list: string) => `${list}Rows`;

/** How many rows a sent form had. */
export function rowsIn(values: FormValues, list: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const [, of, n] = ROW.exec(name) ?? [];
    return of === list ? [Number(n) + 1] : [];
  });
  return Math.min(100, Math.max(0, Number(values[rowsField(list)]) || 0, ...numbers));
}
