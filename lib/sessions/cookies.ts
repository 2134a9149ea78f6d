import { cookies } from "next/headers";
import { type LengthKey, lastingSeconds } from "#domain/retention/lengths";
import { isHttps } from "#lib/env";

/** Every cookie that the portal sets, under the key of its sentence in the privacy notice: a test compares them with what the code sets. */
export const COOKIES = {
  session: "auzolan-session",
  /** The browser that opened the mailed link of one application. */
  application: "auzolan-application",
  /** The address for which this browser asked a sign-in link, sealed: shown on "Check your mail" and asked for again from there. */
  asked: "auzolan-asked",
  /** The values of a form that waits for a fresh sign-in, sealed. */
  kept: "auzolan-kept",
  /** What a form that was sent without scripts did, sealed: said once on the page that the browser asks for next. */
  answer: "auzolan-answer",
  /** Why an uploaded file was refused, sealed. */
  upload: "auzolan-upload",
  /** The membership form that this browser sent, sealed: its address is shown on the next page, where it can be corrected. */
  sent: "auzolan-sent",
  csrf: "auzolan-csrf",
  callback: "auzolan-callback",
  /** Light or dark: not of a person, and readable by the page. */
  theme: "theme",
} as const;
export type CookieKey = keyof typeof COOKIES;

/** How long a browser keeps those of which the privacy notice says it. */
export const COOKIE_LENGTHS = {
  application: "applicationLink",
  asked: "unfinished",
  kept: "unfinished",
  answer: "unfinished",
  upload: "unfinished",
  sent: "sentForm",
} as const satisfies Partial<Record<CookieKey, LengthKey>>;

/** `__Host-` and Secure when the portal is https; plain names on loopback http. */
const named = (key: CookieKey) => (isHttps() ? `__Host-${COOKIES[key]}` : COOKIES[key]);
export const SESSION_COOKIE = () => named("session");
export const APPLICATION_COOKIE = () => named("application");
export const ASKED_COOKIE = () => named("asked");
export const KEPT_COOKIE = () => named("kept");
export const ANSWER_COOKIE = () => named("answer");
export const UPLOAD_COOKIE = () => named("upload");
export const SENT_COOKIE = () => named("sent");
export const CSRF_COOKIE = () => named("csrf");
export const CALLBACK_COOKIE = () => named("callback");

const base = () => ({ httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/" }) as const;
export const cookieOptions = (maxAgeSeconds: number) => ({ ...base(), maxAge: maxAgeSeconds }) as const;

/** Hands a session to this browser; on a shared device only until the browser closes. */
export async function keepSession(token: string, sharedDevice = false) {
  (await cookies()).set(SESSION_COOKIE(), token, sharedDevice ? base() : cookieOptions(lastingSeconds("session")));
}

export async function dropCookie(name: string) {
  (await cookies()).set(name, "", cookieOptions(0));
}

/** The header by which an answer takes a cookie from its browser, while the page that is drawn for that answer still reads it. */
export const withoutCookie = (name: string) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isHttps() ? "; Secure" : ""}`;
