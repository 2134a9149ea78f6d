import { existsSync } from "node:fs";
import { stop } from "./prepare.mjs";

/** Takes `settings.env` of the data folder into the environment; what the environment already says wins. */
export function loadSettings() {
  const file = `${process.env.PORTAL_DATA || "data"}/settings.env`;
  if (existsSync(file)) process.loadEnvFile(file);
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is wrong with an address as PORTAL_URL, if anything. */
export function urlFault(value: string): string | undefined {
  const url = URL.parse(value);
  if (!url) return `PORTAL_URL is ${value}, which is not a web address: set it to https://your.domain.`;
  if (url.protocol !== "https:" && url.protocol !== "http:") return `PORTAL_URL is ${value}: only https, or http on this machine, works.`;
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname))
    return `PORTAL_URL is ${value}: sign-in links would be sent without encryption. Set it to https://${url.hostname} (a reverse proxy does the TLS).`;
  if (value !== url.origin) return `PORTAL_URL is ${value}: remove the path or the slash at the end: ${url.origin}.`;
}

export function portOf(value: string | undefined): number {
  const port = Number(value || 3000);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : stop(`The port is ${value}: it must be a number from 1 to 65535.`);
}
