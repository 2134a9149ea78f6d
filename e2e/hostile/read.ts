import { runnable } from "./runnable.ts";
import type { Findings, Shown } from "./type.ts";

/** What a page's own policy says of it. */
function policyOf(response: Response) {
  const policy = response.headers.get("content-security-policy") ?? "";
  return { nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? "", sandboxed: /; sandbox(;|$)/.test(policy) };
}

/** Fetches a page and reads its HTML as a browser would; whether anything in it could run. */
export async function read(origin: string, { path, cookie }: Shown, found: Findings): Promise<boolean> {
  const response = await fetch(origin + path, { headers: { cookie } });
  const html = await response.text();
  if (response.status >= 500) found.broken.push(path);
  const faults = runnable(html, { ...policyOf(response), origin });
  found.executed.push(...faults.map((fault) => `${path.slice(0, 80)} ${fault}`));
  found.pages++;
  if (response.status === 404) found.wrong.push(`${path} is not there`);
  return faults.length > 0;
}
