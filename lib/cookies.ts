import { cookies } from "next/headers";
import { isHttps } from "./env.ts";

/** `__Host-` and Secure when the portal is https; plain names on loopback http. */
const named = (name: string) => (isHttps() ? `__Host-${name}` : name);
export const SESSION_COOKIE = () => named("auzolan-session");
/** The address for which this browser asked a sign-in link, sealed: shown on "Check your mail" and asked for again from there. */
export const ASKED_COOKIE = () => named("auzolan-asked");
/** The values of a form that waits for a fresh sign-in, sealed. */
export const KEPT_COOKIE = () => named("auzolan-kept");
/** The membership form that this browser sent, sealed: its address is shown on the next page, where it can be corrected. */
export const SENT_COOKIE = () => named("auzolan-sent");
/** Why an uploaded file was refused, sealed. */
export const UPLOAD_COOKIE = () => named("auzolan-upload");
export const CSRF_COOKIE = () => named("auzolan-csrf");
export const CALLBACK_COOKIE = () => named("auzolan-callback");

/** The browser that opened the mailed link of one application. */
export const APPLICATION_COOKIE = () => named("auzolan-application");

const base = () => ({ httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/" }) as const;
export const cookieOptions = (maxAgeSeconds: number) => ({ ...base(), maxAge: maxAgeSeconds }) as const;

const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** Hands a session to this browser; on a shared device only until the browser closes. */
export async function keepSession(token: string, sharedDevice = false) {
  (await cookies()).set(SESSION_COOKIE(), token, sharedDevice ? base() : cookieOptions(SESSION_SECONDS));
}

export async function dropCookie(name: string) {
  (await cookies()).set(name, "", cookieOptions(0));
}
