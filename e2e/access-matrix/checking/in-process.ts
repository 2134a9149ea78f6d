import { personBehind } from "#lib/sessions/auth";
import { inShort } from "../../support/requests/actions.ts";
import { callInProcess } from "../../support/requests/call-in-process.ts";
import type { Door } from "./check.ts";

/** Actions called in this process. */
export const inProcess: Door = {
  async ask(request, cookie) {
    if (!("call" in request)) throw new Error("only actions are called in the test's own process");
    const answer = await callInProcess({ call: request.call, path: request.at, fields: request.fields, cookie });
    return { answer: inShort(answer), length: 0 };
  },
  visit: async (_, cookie) => void (await personBehind(cookie.split("=")[1] ?? "")),
};
