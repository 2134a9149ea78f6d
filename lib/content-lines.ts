const MOST = 75;

/** A text as a value of a contact card or a calendar: nothing in it begins a line or a part of its own. */
export const contentText = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll(";", "\\;").replaceAll(",", "\\,");

/** RFC 2425, 5.8.1, and RFC 5545, 3.1: a line has at most 75 octets; what is longer goes on after a space, and no letter is torn. */
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

/** The lines of a contact card or a calendar as a file. */
export const contentLines = (lines: readonly string[]) => [...lines, ""].map(folded).join("\r\n");
