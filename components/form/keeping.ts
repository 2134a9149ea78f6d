import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";
import type { FormAction, FormValues } from "#lib/forms/form-state";

const STORE = "auzolan-form";
/** Rebuilt with every page. */
const CHANGING = ["key", "stamp", "version"];
/** The number of the failure that no server gave. */
export const UNREACHED = "unreached";
type Kept = { path: string; values: FormValues };

/** What was typed into a form, as its answer gives it back. */
export function typedIn(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}

/**
 * The same action in the browser, where it may not reach a server that knows it. No answer, such as while the portal starts again: the form
 * stays with a sentence. A newer build: no press can send this page's form, so what was typed is kept in the tab and the page is opened again,
 * where `keptOver` finds it. `stays`: an answer that leads on is drawn into this page; thrown on, it would have React put in the whole page again.
 */
export const keeping =
  (action: FormAction, unreached: string, stays = false): FormAction =>
  async (state, form) => {
    leaveFragment();
    try {
      return await action(state, form);
    } catch (error) {
      if (isOfAnotherBuild(error)) return reopenPage(form);
      // What has a digest was answered: it leads elsewhere, where Next is going already, or broke there.
      if (typeof error === "object" && error !== null && "digest" in error) {
        if (stays && String(error.digest).startsWith("NEXT_REDIRECT")) return { status: "idle" };
        throw error;
      }
      return { status: "failed", id: UNREACHED, text: unreached, values: typedIn(form) };
    }
  };

/** The event of a form that the server has answered; its detail is the answer's status. */
export const ANSWERED = "answered";

/** The same action, whose answer is told to the form, also where the form has left the page before it comes. */
export const tellingOf =
  (action: FormAction, formOf: () => HTMLFormElement | null): FormAction =>
  async (state, values) => {
    const form = formOf();
    const answer = await action(state, values);
    form?.dispatchEvent(new CustomEvent(ANSWERED, { detail: answer.status }));
    return answer;
  };

/** What leads on to this page itself is drawn by Next's router only where the two addresses are the same to the letter, and a redirect names no place in it. */
function leaveFragment() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
}

function reopenPage(form: FormData): Promise<never> {
  const kept: Kept = { path: location.pathname, values: typedIn(form) };
  sessionStorage.setItem(STORE, JSON.stringify(kept));
  location.reload();
  return new Promise(() => {});
}

/** Whether these values were typed into this form, or into the same one of the build before. */
function fits(form: HTMLFormElement, values: FormValues): boolean {
  const controls = [...form.elements].filter((each): each is HTMLInputElement => "name" in each && each.name !== "");
  const seen = controls.filter(({ type }) => type !== "hidden" && type !== "submit");
  const unseen = controls.filter(({ type, name }) => type === "hidden" && !name.startsWith("$") && !CHANGING.includes(name));
  if (unseen.some(({ name, value }) => values[name] !== value)) return false;
  return seen.some(({ name }) => name in values) || Object.keys(values).every((name) => unseen.some((each) => each.name === name));
}

/** What was typed into this form before its page was opened again; handed out once. */
export function keptOver(form: HTMLFormElement): FormValues | undefined {
  const stored = sessionStorage.getItem(STORE);
  const kept = stored ? (JSON.parse(stored) as Kept) : undefined;
  if (kept?.path !== location.pathname || !fits(form, kept.values)) return undefined;
  sessionStorage.removeItem(STORE);
  return kept.values;
}
