import { networkBehind } from "./client-address.ts";
import { overLimit } from "./rate-limit.ts";

const DIRECTORY = /^\/(en|es|eu)\/directory(\/|$)/;

/** Turns a page of the directory away, before anything is looked for, when its network has opened too many of them with words to look for. */
export async function searchedTooOften(
  { pathname, searchParams }: Pick<URL, "pathname" | "searchParams">,
  headers: Headers,
): Promise<{ status: 429; seconds: number } | undefined> {
  if (!DIRECTORY.test(pathname) || !searchParams.get("q")) return undefined;
  const seconds = await overLimit("directorySearch", networkBehind(headers));
  return seconds > 0 ? { status: 429, seconds } : undefined;
}
