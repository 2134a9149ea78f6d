import { headers } from "next/headers";

/** The path and query asked for, as proxy.ts notes them. */
export const here = async () => (await headers()).get("x-portal-path") ?? "/";

/** The organisation that the page's address names (`?organisation=slug`): whoever acts for several stays with the one they chose. */
export async function organisationHere(): Promise<string | undefined> {
  const slug = new URLSearchParams((await here()).split("?")[1]).get("organisation");
  return slug && /^[a-z0-9-]+$/.test(slug) ? slug : undefined;
}
