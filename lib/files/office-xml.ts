import { XML_MARK } from "./office-types.ts";

/** A tag with its attributes, as somebody who reads the file sees them. */
export type Tag = { name: string; attributes: Record<string, string> };

const PIECES =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^>]*>|<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const ATTRIBUTES = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with its references to signs resolved. */
export const plainText = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name === undefined ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (NAMED[name] ?? ""),
  );
/** The text of a part that is XML; undefined where it is no UTF-8, or defines entities of its own. */
export function xmlText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  const isOther = text === undefined || text.includes("\0") || /<!(DOCTYPE|ENTITY)/i.test(text);
  const encoding = text?.match(/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/)?.[1];
  return isOther || (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The tags of a text, without the prefixes of their names. Throws where something else is between them. */
export function tagsOf(text: string): Tag[] {
  const between = text.replace(PIECES, "");
  if (/[<>]/.test(between)) throw new Error("a part that is no XML");
  return [...text.matchAll(PIECES)].flatMap(([, name, written = ""]) => {
    if (!name) return [];
    const attributes = [...written.matchAll(ATTRIBUTES)].map(([, key = "", one, other]) => [key, plainText(one ?? other ?? "")]);
    return [{ name: name.replace(/^.*:/, ""), attributes: Object.fromEntries(attributes) }];
  });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A part written from the tags that were understood. */
export function writtenTags(root: string, namespace: string, tags: readonly Tag[]): string {
  const lines = tags.map(({ name, attributes }) => {
    const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
    return `<${name}${said.join("")}/>`;
  });
  return `${XML_MARK}<${root} xmlns="${namespace}">${lines.join("")}</${root}>`;
}
