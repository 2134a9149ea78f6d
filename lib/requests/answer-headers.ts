import { isFile } from "#lib/public-files";
import { filePolicy, securityHeaders } from "./content-policy.ts";

/**
 * What every answer starts from, whoever gives it: a page, a route, or Next itself with a redirect or a missing file. proxy.ts puts each document's
 * own policy in the place of this one, under which nothing runs. See docs/decisions/0030.
 */
export const firstHeaders = (path: string): Record<string, string> => ({
  ...securityHeaders(),
  "content-security-policy": filePolicy,
  // What everybody may keep gets its own from who gives it; everything else is made for one reader.
  ...(isFile(path) ? {} : { "cache-control": "private, no-store" }),
});
