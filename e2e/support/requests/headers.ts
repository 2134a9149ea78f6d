import type { Raw } from "./raw.ts";

const STANDARD: Record<string, RegExp> = {
  "content-security-policy": /default-src '(self|none)'.*frame-ancestors '(none|self)'|sandbox/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "x-frame-options": /^(DENY|SAMEORIGIN)$/,
  "cache-control": /./,
};

/** What an answer lacks of what every answer carries. */
export const lacking = ({ headers }: Pick<Raw, "headers">) =>
  Object.entries(STANDARD).flatMap(([name, value]) => (value.test(String(headers[name] ?? "")) ? [] : [name]));
