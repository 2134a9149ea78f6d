import { readFileSync } from "node:fs";
import { isDevelopment } from "./env.ts";

type Manifest = { node: Record<string, unknown> };
let known: ReadonlySet<string> | undefined;

/** The server actions of this build. A development server has none written down: there every form counts as fresh. */
function actionsOfBuild(): ReadonlySet<string> | undefined {
  if (isDevelopment()) return undefined;
  const file = `${process.cwd()}/.next/server/server-reference-manifest.json`;
  known ??= new Set(Object.keys((JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")) as Manifest).node));
  return known;
}

/** The actions that a form sent without scripts names, as React writes them into it. */
function actionsIn(form: FormData): string[] {
  return [...form].flatMap(([name, value]) => {
    if (name.startsWith("$ACTION_ID_")) return [name.slice("$ACTION_ID_".length)];
    if (!/^\$ACTION_\d+:0$/.test(name)) return [];
    return typeof value === "string" ? (/^\{"id":"([^"]*)"/.exec(value)?.[1] ?? []) : [];
  });
}

/** What travels with a form unseen. */
const UNSEEN = /^\$ACTION|Id$|^(homepage|reference|page|from|version|keys?|stamp|token|query|list|next|step|given|consent)$/;

export type Typed = { name: string; values: string[] };

/** What was typed into a form, in its order. */
export function typedIn(form: FormData): Typed[] {
  return [...new Set(form.keys())]
    .filter((name) => !UNSEEN.test(name))
    .map((name) => ({ name, values: form.getAll(name).filter((value) => typeof value === "string" && value.trim() !== "") as string[] }))
    .filter(({ values }) => values.length > 0);
}

/** What was typed into a form whose action this build does not have: its page is from before an update. Nothing for every other request. */
export async function staleForm(request: Request, actions = actionsOfBuild()): Promise<Typed[] | undefined> {
  if (!actions || request.method !== "POST" || request.headers.has("next-action")) return undefined;
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return undefined;
  // What is no form is Next's to answer.
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined);
  return form && actionsIn(form).some((id) => !actions.has(id)) ? typedIn(form) : undefined;
}
