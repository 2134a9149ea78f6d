import { type Fields, sized } from "./actions.ts";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: "\u00a0" };
const text = (html: string) => html.replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

/** The attributes of a tag as React writes them. */
const attributes = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), text(value)]),
  );

export type Control = { tag: string; name: string; type: string; value: string; checked: boolean };
export type PlainForm = { action: string; method: string; html: string; controls: Control[] };

function controlsOf(html: string): Control[] {
  return [...html.matchAll(/<(input|textarea|select|button)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g)].flatMap(
    ([, tag = "", rest = "", inner]) => {
      const { name, value, type, ...others } = attributes(` ${rest}`);
      if (!name) return [];
      const typed = tag === "textarea" ? text(inner ?? "").replace(/^\n/, "") : (value ?? "");
      return [{ tag, name, type: type ?? (tag === "button" ? "submit" : "text"), value: typed, checked: "checked" in others }];
    },
  );
}

/** The forms of a page as a browser without scripts has them. */
export function formsOf(page: string): PlainForm[] {
  return [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = "", html = ""]) => {
    const { action = "", method = "get" } = attributes(` ${tag}`);
    return { action, method: method.toLowerCase(), html, controls: controlsOf(html) };
  });
}

/** What a browser would send of it unasked: hidden fields, and the texts already there. */
export function standing(form: PlainForm): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { tag, name, type, value, checked } of form.controls) {
    if (tag === "button" || type === "submit" || (["checkbox", "radio"].includes(type) && !checked)) continue;
    if (tag === "select") continue;
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

type Post = { origin: string; path: string; form: PlainForm; fields: Fields; cookie?: string | undefined };

/** Sends a form as a browser without scripts does: its hidden fields and what was typed over them. */
export async function postForm({ origin, path, form, fields, cookie = "" }: Post) {
  const body = new FormData();
  const all: Fields = { ...standing(form), ...fields };
  for (const [name, value] of Object.entries(all)) for (const each of typeof value === "string" ? [value] : value) body.append(name, each);
  const { body: bytes, type } = await sized(body);
  const address = new URL(form.action || path, origin + path);
  return fetch(address, { method: "POST", redirect: "manual", headers: { origin, cookie, "content-type": type }, body: bytes });
}
