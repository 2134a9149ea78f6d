import { actionIds } from "../../support/portals/build.ts";
import { callAction, type Fields, inShort, sized } from "../../support/requests/actions.ts";
import type { Door, Got } from "./check.ts";

async function formOf(fields: Fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  return sized(form);
}

/** Requests to a running portal. */
export function overHttp(origin: string): Door {
  const ids = actionIds();
  return {
    async ask(request, cookie): Promise<Got> {
      if ("call" in request) {
        const id = ids.get(request.call);
        if (!id) throw new Error(`the build has no action ${request.call}`);
        return { answer: inShort(await callAction({ origin, path: request.at, id, fields: request.fields, cookie })), length: 0 };
      }
      const sent = "post" in request ? await formOf(request.fields) : undefined;
      const response = await fetch(origin + ("post" in request ? request.post : request.get), {
        method: sent ? "POST" : "GET",
        redirect: "manual",
        headers: { cookie, ...(sent ? { origin, "content-type": sent.type } : {}) },
        ...(sent ? { body: sent.body } : {}),
      });
      const to = response.headers.get("location");
      const length = (await response.text()).length;
      return { answer: to ? `moved:${to.replace(origin, "")}` : String(response.status), length };
    },
    visit: async (path, cookie) => void (await (await fetch(origin + path, { redirect: "manual", headers: { cookie } })).arrayBuffer()),
  };
}
