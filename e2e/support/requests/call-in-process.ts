import { resolve } from "node:path";
import type { FormAction } from "#lib/forms/form-state";
import { asRequest, request, type SentRequest } from "#test/in-process/request";
import type { Answer, Fields } from "./actions.ts";

/** The server action that the build would list as "app/…/actions.ts#name". */
async function actionOf(name: string): Promise<FormAction> {
  const [file = "", exported = ""] = name.split("#");
  const action = (await import(resolve(file)))[exported];
  if (typeof action !== "function") throw new Error(`there is no action ${name}`);
  return action;
}

function formOf(fields: Fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  return form;
}

/** redirect() works by throwing: "NEXT_REDIRECT;replace;/en/desk;307;". `had`: the cookies that the browser sent, which the answer does not repeat. */
const whereTo =
  (had: string) =>
  (thrown: unknown): Answer => {
    const [kind, , to] = thrown instanceof Error && "digest" in thrown ? String(thrown.digest).split(";") : [];
    if (kind !== "NEXT_REDIRECT" || to === undefined) throw thrown;
    const now = [...request().cookies].map(([name, value]) => `${name}=${value}`);
    return { status: "moved", to, cookies: now.filter((one) => !had.split("; ").includes(one)) };
  };

type Call = SentRequest & { call: string; fields: Fields };

/** Calls a server action in this process, in a request that only says who asks and where: no server, no page drawn. */
export async function callInProcess({ call, fields, ...sent }: Call): Promise<Answer> {
  const action = await actionOf(call);
  return asRequest(sent, () => action({ status: "idle" }, formOf(fields)).catch(whereTo(sent.cookie)));
}
