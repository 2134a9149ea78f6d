import { match } from "@formatjs/intl-localematcher";
import Negotiator from "negotiator";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { portalUrl } from "#lib/env";
import { routing } from "#lib/i18n/routing";
import { isFile } from "#lib/public-files";
import type { RefusalStatus } from "./refusal-page.ts";

/** The largest body of a form, in bytes. The route that takes files asks here with its own. */
export const BODY_LIMIT = 512 * 1024;
export const METHODS: readonly string[] = ["GET", "HEAD", "POST"];

/**
 * Whether a text can be decoded, as often as said: a page's address is decoded once on its way and once more by whoever reads its parts. A null character is
 * in nothing of ours, and PostgreSQL takes none in a text.
 */
function readable(text: string, times = 1): boolean {
  try {
    const decoded = decodeURIComponent(text);
    if (decoded.includes("\0")) return false;
    return times > 1 ? readable(decoded, times - 1) : decoded.length > 0;
  } catch {
    return false;
  }
}

type Asked = { method: string; path: string; search?: string; headers: Headers };

/** Email programs post there in their reader's place, from no page of ours (RFC 8058); whoever has its code may. */
const ONE_CLICK = /^\/(en|es|eu)\/searches\/stop\/[\w-]{43}\/one-click$/;

/** Why a request is answered before any page sees it, if it is. Not a lock: pages and verbs ask who may, always. */
export function refusedBefore({ method, path, search = "", headers }: Asked, most = BODY_LIMIT): RefusalStatus | undefined {
  if (!readable(path, 2) || search.includes("%00")) return 400;
  if (!METHODS.includes(method)) return 405;
  if (method !== "POST") return undefined;
  if (isFile(path)) return 405;
  if (!ONE_CLICK.test(path) && headers.get("origin") !== (portalUrl() ?? `http://${headers.get("host")}`)) return 403;
  const length = headers.get("content-length");
  if (length === null || !/^\d+$/.test(length)) return 411;
  return Number(length) > most ? 413 : undefined;
}

/** What only this portal's own proxy may say to its pages. */
const INTERNAL = /^(content-security-policy|x-nonce$|x-middleware-|x-portal-|x-nextjs-rewritten|x-next-intl-|x-invoke-)/;

/** The headers handed on: what a client claims in the portal's name is dropped, and so is a callback cookie that leads elsewhere. */
export function cleanHeaders(given: Headers, callbackCookie: string): Headers {
  const headers = new Headers([...given].filter(([name]) => !INTERNAL.test(name)));
  const cookie = headers.get("cookie");
  if (!cookie?.includes(callbackCookie)) return headers;
  const kept = cookie
    .split(/;\s*/)
    .filter((part) => !part.startsWith(`${callbackCookie}=`) || leadsHere(part.slice(callbackCookie.length + 1)));
  if (kept.length > 0) headers.set("cookie", kept.join("; "));
  else headers.delete("cookie");
  return headers;
}

function leadsHere(value: string) {
  if (!readable(value)) return false;
  const url = URL.parse(decodeURIComponent(value));
  return url !== null && url.origin === portalUrl();
}

const acceptable = (accepted: string | null) => new Negotiator({ headers: { "accept-language": accepted ?? undefined } }).languages();

/** The reader's language: of the address, else of their browser as next-intl reads it, else English. */
export function languageOf(path: string, accepted: string | null): Locale {
  const inAddress = LOCALES.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
  if (inAddress) return inAddress;
  try {
    return match(acceptable(accepted), LOCALES, routing.defaultLocale) as Locale;
  } catch (error) {
    if (error instanceof RangeError) return routing.defaultLocale;
    throw error;
  }
}
