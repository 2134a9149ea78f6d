import { resolve } from "node:path";
import { personBehind } from "#lib/auth";
import type { FormAction } from "#lib/form-state";
import { asRequest } from "#test/in-process/request";
import { type Answer, type Fields, inShort } from "../support/actions.ts";
import type { Door } from "./check.ts";

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

/** redirect() works by throwing: "NEXT_REDIRECT;replace;/en/desk;307;". */
function whereTo(thrown: unknown): Answer {
  const [kind, , to] = thrown instanceof Error && "digest" in thrown ? String(thrown.digest).split(";") : [];
  if (kind !== "NEXT_REDIRECT" || to === undefined) throw thrown;
  return { status: "moved", to, cookies: [] };
}

/** Actions called in this process, in a request that only says who asks and where: no server, no page drawn. */
export const inProcess: Door = {
  async ask(request, cookie) {
    if (!("call" in request)) throw new Error("only actions are called in the test's own process");
    const action = await actionOf(request.call);
    const answer = await asRequest({ path: request.at, cookie }, () => action({ status: "idle" }, formOf(request.fields)).catch(whereTo));
    return { answer: inShort(answer), length: 0 };
  },
  visit: async (_, cookie) => void (await personBehind(cookie.split("=")[1] ?? "")),
};
