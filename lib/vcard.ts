import { contentLines, contentText } from "./content-lines.ts";

/** A value of several parts, as an address has; or of one. What is empty is left out. */
export type VcardProperty = readonly [name: string, ...parts: (string | null | undefined)[]];

/** A contact card in version 3.0 (RFC 2426), which address books have read the longest. */
export function vcardOf(properties: readonly VcardProperty[]): string {
  const stated = properties.filter(([, ...parts]) => parts.some(Boolean));
  const lines = stated.map(([name, ...parts]) => `${name}:${parts.map((part) => contentText(part ?? "")).join(";")}`);
  return contentLines(["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"]);
}
