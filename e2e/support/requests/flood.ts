import { sized } from "./actions.ts";

/** How a form calls its action: as the browser's script does, or as a browser without scripts does. */
export type Way = "script" | "plain";

/** As long as the name of any action. */
const SOME_ACTION = "0".repeat(42);
const bodies = new Map<string, Promise<{ body: Buffer; type: string }>>();

/** Made once for each way and number of fields: to write four thousand fields takes longer than to send them. */
function bodyFor(way: Way, fields: number) {
  const kind = `${way} ${fields}`;
  const made = bodies.get(kind) ?? makeBody(way, fields);
  bodies.set(kind, made);
  return made;
}

async function makeBody(way: Way, fields: number) {
  const form = new FormData();
  if (way === "script") form.append("0", '[{"status":"idle"},"$K1"]');
  else {
    form.append("$ACTION_REF_1", "");
    form.append("$ACTION_1:0", JSON.stringify({ id: SOME_ACTION, bound: "$@1" }));
    form.append("$ACTION_1:1", '[{"status":"idle"}]');
  }
  const each = Math.max(1, Math.floor(480_000 / fields) - 110);
  for (let n = 0; n < fields; n++) form.append(`${way === "script" ? "_1_" : ""}field${n}`, "x".repeat(each));
  return sized(form);
}

/** A body of half a megabyte in so many fields, as large as any that is read. */
export async function heavyForm(way: Way, id: string, fields: number) {
  const { body: some, type } = await bodyFor(way, fields);
  const body = Buffer.from(some);
  const at = body.indexOf(SOME_ACTION);
  if (at >= 0) body.write(id, at);
  const headers = { "content-type": type, ...(way === "script" && { "next-action": id, accept: "text/x-component" }) };
  return { body, headers };
}
