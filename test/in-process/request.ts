import { AsyncLocalStorage } from "node:async_hooks";
import type { catalogues } from "../../messages/catalogues.ts";

type AskedRequest = { path: string; locale: keyof typeof catalogues; cookies: Map<string, string>; isPlain: boolean };

const asked = new AsyncLocalStorage<AskedRequest>();

/** The request in which a server action of ours runs inside the test's own process, in the place of Next's. */
export function request(): AskedRequest {
  const found = asked.getStore();
  if (!found) throw new Error("Called outside a request: use asRequest().");
  return found;
}

const localeOf = (path: string) => (/^\/(en|es|eu)\b/.exec(path)?.[1] ?? "en") as AskedRequest["locale"];

function jarOf(header: string) {
  const pairs = header.split("; ").filter(Boolean);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** `isPlain`: sent without scripts. */
export type SentRequest = { path: string; cookie: string; isPlain?: boolean };

/** Runs `work` as the server does for a request to `path` with these cookies ("name=value; …"). */
export const asRequest = <T>({ path, cookie, isPlain = false }: SentRequest, work: () => Promise<T>): Promise<T> =>
  asked.run({ path, locale: localeOf(path), cookies: jarOf(cookie), isPlain }, work);
