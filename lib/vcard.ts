const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll(";", "\\;").replaceAll(",", "\\,");

const MOST = 75;

/** RFC 2425, 5.8.1: a line has at most 75 octets; what is longer goes on after a space, and no letter is torn. */
function folded(line: string): string {
  const lines: string[] = [];
  let [now, bytes] = ["", 0];
  for (const letter of line) {
    const more = Buffer.byteLength(letter);
    if (bytes + more > MOST) {
      lines.push(now);
      [now, bytes] = [" ", 1];
    }
    now += letter;
    bytes += more;
  }
  return [...lines, now].join("\r\n");
}

/** A value of several parts, as an address has; or of one. What is empty is left out. */
export type VcardProperty = readonly [name: string, ...parts: (string | null | undefined)[]];

/** A contact card in version 3.0 (RFC 2426), which address books have read the longest. */
export function vcardOf(properties: readonly VcardProperty[]): string {
  const stated = properties.filter(([, ...parts]) => parts.some(Boolean));
  const lines = stated.map(([name, ...parts]) => `${name}:${parts.map((part) => escaped(part ?? "")).join(";")}`);
  return ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].map(folded).join("\r\n");
}
