/** What is wrong with the call of an action: no page of ours writes such a form, or the page it was sent to has no such action. */
export type CallFault = "broken" | "elsewhere";
type Has = (id: string) => boolean;

const DEEPEST = 8;

/** A form's state as our actions answer it: plain values, none of React's references to something else in the body. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.startsWith("$") || value.startsWith("$$") || value === "$undefined";
  if (typeof value !== "object" || value === null) return true;
  return depth < DEEPEST && Object.values(value).every((part) => isPlain(part, depth + 1));
}

function parsed(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}

const only = (form: FormData, name: string) => {
  const all = form.getAll(name);
  return all.length === 1 ? all[0] : undefined;
};

/** What the browser's script sends: the two arguments of every action of ours, its last state and the form. */
export function callFault(form: FormData | undefined, id: string, has: Has): CallFault | undefined {
  if (!has(id)) return "elsewhere";
  const given = form && parsed(only(form, "0"));
  const [state, reference] = Array.isArray(given) && given.length === 2 ? given : [];
  const prefix = /^\$K([0-9a-f]+)$/.exec(String(reference))?.[1];
  if (!form || prefix === undefined || !isPlain(state)) return "broken";
  return [...form.keys()].every((name) => name === "0" || name.startsWith(`_${prefix}_`)) ? undefined : "broken";
}

const ID = "$ACTION_ID_";
const REF = "$ACTION_REF_";

/** What a browser without scripts sends: the action as React wrote it into the form, bound to its last state. */
export function formFault(form: FormData | undefined, has: Has): CallFault | undefined {
  if (!form) return "broken";
  const names = [...form.keys()];
  const ids = actionsIn(form);
  if (ids.some((id) => !has(id))) return "elsewhere";
  const refs = names.filter((name) => name.startsWith(REF));
  if (refs.length !== 1 || names.some((name) => name.startsWith(ID))) return "broken";
  const field = `$ACTION_${refs[0]?.slice(REF.length)}`;
  const action = parsed(only(form, `${field}:0`));
  const bound = parsed(only(form, `${field}:1`));
  const isBound = typeof action === "object" && action !== null && "bound" in action && action.bound === "$@1" && "id" in action;
  return isBound && ids.includes(String(action.id)) && Array.isArray(bound) && bound.length === 1 && isPlain(bound) ? undefined : "broken";
}

/** The actions that such a form names. */
function actionsIn(form: FormData): string[] {
  return [...form].flatMap(([name, value]) => {
    if (name.startsWith(ID)) return [name.slice(ID.length)];
    if (!/^\$ACTION_\d+:0$/.test(name)) return [];
    return typeof value === "string" ? (/^\{"id":"([^"]*)"/.exec(value)?.[1] ?? []) : [];
  });
}
