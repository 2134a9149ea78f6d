import { isHttps } from "./env.ts";

/** `__Host-` and Secure when the portal is https; plain names on loopback http. */
const named = (name: string) => (isHttps() ? `__Host-${name}` : name);
export const SESSION_COOKIE = () => named("auzolan-session");

export const cookieOptions = (maxAgeSeconds: number) =>
  ({ httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/", maxAge: maxAgeSeconds }) as const;
