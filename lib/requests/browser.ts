import { headers } from "next/headers";

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];
const first = (among: [RegExp, string][], text: string) => among.find(([pattern]) => pattern.test(text))?.[1];

/** A browser as people recognise it, "Firefox · Linux"; names only, so that no language is needed. */
export const browserOf = (userAgent: string | null) =>
  [first(BROWSERS, userAgent ?? ""), first(SYSTEMS, userAgent ?? "")].filter(Boolean).join(" · ") || "–";

/** The browser that asks. */
export const browserName = async () => browserOf((await headers()).get("user-agent"));
