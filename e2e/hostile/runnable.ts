import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

function* elements(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("content" in node) yield* elements(node.content);
  if ("childNodes" in node) for (const child of node.childNodes) yield* elements(child);
}

/** Elements that no page of the portal has: they load, lead away, or change others. */
const NEVER = new Set(["base", "iframe", "frame", "object", "embed", "applet", "animate", "set", "math"]);
const ADDRESSES = new Set(["href", "xlink:href", "src", "action", "formaction", "data", "poster", "background", "srcset", "ping"]);
/** Elements that fetch what their address names by themselves. */
const LOADING = new Set(["iframe", "script", "link", "img", "image", "use", "audio", "video", "source", "track", "input"]);
const DATA = /^application\/(ld\+)?json$/;

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
/** The framework's own script that hands the page's data to its components: a call with one JSON text. */
const handsOver = (text: string) => {
  const data = /^self\.__next_f\.push\((\[.*\])\)$/s.exec(text)?.[1];
  return data !== undefined && isJson(data);
};

function scriptFault(text: string, has: Map<string, string>, nonce: string) {
  if (DATA.test(has.get("type") ?? "")) return isJson(text) ? [] : ["a script of data that is no JSON"];
  if (!nonce || has.get("nonce") !== nonce) return ["a script without the page's nonce"];
  return text.includes("__pwn") && !handsOver(text) ? ["a typed text within a script"] : [];
}

function addressFault(tag: string, name: string, value: string, origin: string) {
  const url = URL.parse(value.split(/\s+\d+(?:\.\d+)?[wx]\b/)[0] ?? "", `${origin}/`);
  if (!url) return [];
  if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) return [`${name} with ${url.protocol}`];
  return (LOADING.has(tag) || name !== "href") && url.origin !== origin ? [`${name} loads or sends elsewhere`] : [];
}

/** The styles of a page carry its nonce; those of a drawn mail are its own, and hold nothing that was typed. */
function styleFault(text: string, has: Map<string, string>, { nonce, sandboxed }: { nonce: string; sandboxed: boolean | undefined }) {
  if (sandboxed) return text.includes("__pwn") ? ["a typed text within styles"] : [];
  return has.get("nonce") === nonce ? [] : ["styles without the page's nonce"];
}

/** `sandboxed`: a drawn mail, whose own policy runs no script and allows inline styles. */
type Page = { nonce: string; origin: string; sandboxed?: boolean };

function elementFaults(element: Element, { nonce, origin, sandboxed }: Page): string[] {
  const { tagName: tag } = element;
  const has = new Map(element.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]));
  const text = element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  return [
    ...(NEVER.has(tag) && !(tag === "iframe" && has.get("class") === "mail-preview") ? ["an element that no page has"] : []),
    ...(tag === "script" ? scriptFault(text, has, nonce) : []),
    ...(tag === "style" ? styleFault(text, has, { nonce, sandboxed }) : []),
    ...(tag === "meta" && /^(?!content-type$)/i.test(has.get("http-equiv") ?? "content-type") ? ["meta http-equiv"] : []),
    ...(has.has("srcdoc") ? ["srcdoc"] : []),
    ...(has.has("style") && !sandboxed ? ["style"] : []),
    ...[...has.keys()].filter((name) => /^on/i.test(name)),
    ...[...has].flatMap(([name, value]) => (ADDRESSES.has(name) ? addressFault(tag, name, value, origin) : [])),
  ].map((fault) => `<${tag}>: ${fault}`);
}

/**
 * What in a page could run, load or lead elsewhere by somebody else's wish, found as a browser reads the page: by the parser of the HTML
 * standard. Empty for a page that holds typed texts as text only.
 */
export const runnable = (html: string, page: Page): string[] => [
  ...new Set([...elements(parse(html))].flatMap((element) => elementFaults(element, page))),
];
