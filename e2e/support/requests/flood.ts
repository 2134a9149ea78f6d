import { sized } from "./actions.ts";

/** How a form calls its action: as the browser's script does, or as a browser without scripts does. */
export type Way = "script" | "plain";

/** A body of half a megabyte in so many fields, as large as any that is read. */
export async function heavyForm(way: Way, id: string, fields: number) {
  const form = new FormData();
  if (way === "script") form.append("0", '[{"status":"idle"},"$K1"]');
  else {
    form.append("$ACTION_REF_1", "");
    form.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
    form.append("$ACTION_1:1", '[{"status":"idle"}]');
  }
  const each = Math.max(1, Math.floor(480_000 / fields) - 110);
  for (let n = 0; n < fields; n++) form.append(`${way === "script" ? "_1_" : ""}field${n}`, "x".repeat(each));
  const { body, type } = await sized(form);
  const headers = { "content-type": type, ...(way === "script" && { "next-action": id, accept: "text/x-component" }) };
  return { body, headers };
}
