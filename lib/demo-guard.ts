import { context } from "#domain/kernel/context";
import { isDemonstration } from "#domain/kernel/demonstration";
import { databaseName, isDemo, portalUrl } from "./env.ts";

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Why this process must not serve a demonstration, if there is a reason: on it, anybody signs in as anyone. */
export async function demoFault(): Promise<string | undefined> {
  if (!isDemo()) return undefined;
  const host = URL.parse(portalUrl() ?? "")?.hostname;
  if (host && !LOOPBACK.test(host)) return `PORTAL_DEMO=1 works on this machine only, and PORTAL_URL is ${portalUrl()}: unset one of them.`;
  const marked = await isDemonstration(context()).catch(() => false);
  if (!marked) return `PORTAL_DEMO=1, but ${databaseName()} is no demonstration database: unset it, or start with \`npm run demo\`.`;
}
