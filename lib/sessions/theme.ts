export const THEMES = ["system", "light", "dark"] as const;

/** A path of this site, or its front: never another site's address. */
export function ownPath(asked: unknown) {
  if (typeof asked !== "string" || !asked.startsWith("/")) return "/";
  const here = "http://portal.invalid";
  const url = URL.canParse(asked, here) ? new URL(asked, here) : undefined;
  return url?.origin === here ? url.pathname + url.search : "/";
}
