/** A path for the log: its plain words, never a token, a reference, an address or anything else that somebody may have typed there. */
export const plainPath = (path: string) =>
  (path.split("?")[0] ?? "")
    .split("/")
    .map((part) => (/^[a-z]{0,16}(-[a-z]{1,16}){0,2}$/.test(part) ? part : "…"))
    .slice(0, 8)
    .join("/");
