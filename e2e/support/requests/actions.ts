import { createRequire } from "node:module";
import type { FormState } from "#lib/forms/form-state";

export type Fields = Record<string, string | readonly string[]>;
/** What an action answered: its form state, another address, or a bare status where it never ran. */
export type Answer = FormState | { status: "moved"; to: string; cookies: string[] } | { status: "http"; code: number };

type Decoded = { a: Promise<FormState> };
const manifest = { serverConsumerManifest: { moduleMap: null, moduleLoading: null, serverModuleMap: null } };
// The answer may carry a rendered page with client components: none of it is run here.
Object.assign(globalThis, { __next_chunk_load__: async () => undefined, __next_require__: () => ({}) });
const { createFromReadableStream } = createRequire(import.meta.url)("next/dist/compiled/react-server-dom-turbopack/client.node") as {
  createFromReadableStream: (body: unknown, options: typeof manifest) => Promise<Decoded>;
};

/** React's layout of the two arguments of an action: the previous state, and the form. */
export function encoded(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === "string" ? [value] : value) body.append(`_1_${name}`, each);
  body.append("0", '[{"status":"idle"},"$K1"]');
  return body;
}

/** A body with its length said: fetch would send it in chunks, which the portal refuses. */
export async function sized(form: FormData) {
  const made = new Response(form);
  return { body: Buffer.from(await made.arrayBuffer()), type: made.headers.get("content-type") ?? "" };
}

type Call = { origin: string; path: string; id: string; fields: Fields; cookie?: string | undefined; from?: string };

/** Calls a server action as the browser's script does. */
export async function callAction({ origin, path, id, fields, cookie = "", from = "" }: Call): Promise<Answer> {
  const { body, type } = await sized(encoded(fields));
  const headers = {
    "next-action": id,
    accept: "text/x-component",
    origin,
    cookie,
    "content-type": type,
    ...(from && { "x-forwarded-for": from }),
  };
  const response = await fetch(origin + path, { method: "POST", redirect: "manual", headers, body });
  const to = response.headers.get("x-action-redirect") ?? response.headers.get("location");
  const readable = response.headers.get("content-type")?.startsWith("text/x-component");
  if (to !== null || !readable || !response.body) {
    await response.arrayBuffer();
    if (to === null) return { status: "http", code: response.status };
    return { status: "moved", to: to.replace(/;(push|replace)$/, ""), cookies: response.headers.getSetCookie() };
  }
  return (await createFromReadableStream(response.body, manifest)).a;
}

/** The answer in one word: done, refused:forbidden, invalid:email, moved:/en/sign-in, failed:429, http:404. */
export function inShort(answer: Answer): string {
  switch (answer.status) {
    case "refused":
      return `refused:${answer.refusal}`;
    case "invalid":
      return `invalid:${answer.problems.map(({ name }) => name).join(",")}`;
    case "moved":
      return `moved:${answer.to}`;
    case "failed":
      return `failed:${answer.id}`;
    case "http":
      return `http:${answer.code}`;
    default:
      return answer.status;
  }
}
