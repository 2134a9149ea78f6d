import { headers } from "next/headers";

/** The path and query asked for, as proxy.ts notes them. */
export const here = async () => (await headers()).get("x-portal-path") ?? "/";
