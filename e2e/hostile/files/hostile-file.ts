/** A file as an attacker would send it: what they call it, what they say it is, and what is in it. */
export type HostileFile = { what: string; name: string; type: string; bytes: Buffer };

export const latin = (text: string) => Buffer.from(text, "latin1");
export const hostile = (what: string, name: string, type: string, bytes: Buffer | string): HostileFile => ({
  what,
  name,
  type,
  bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
});

/** Sets a mark that the browser test looks for, and asks for a dialog besides. */
export const PWN = "window.__pwn=1;alert(1)";
