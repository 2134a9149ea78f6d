import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { mailboxOf } from "#domain/kernel/mail/mailbox";
import { WORKER_MODES } from "#lib/env";
import { bareAddress } from "#lib/mail/office";
import { stop } from "./prepare.mjs";

/** Takes `settings.env` of the data folder into the environment; what the environment already says wins. Ends the process with one line where a setting cannot be what it is. */
export function loadSettings() {
  const file = `${process.env.PORTAL_DATA || "data"}/settings.env`;
  if (existsSync(file)) process.loadEnvFile(file);
  const fault = settingFault(process.env);
  if (fault) stop(fault);
}

const ENCODED = "In the password write / as %2F, # as %23, ? as %3F, @ as %40 and % as %25.";
const isMailServer = (value: string) => {
  const url = URL.parse(value);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
};
/** A server that is reached by a socket has no host before the path. */
const isServer = (value: string) => /^postgres(ql)?:$/.test(URL.parse(value.replace("@/", "@socket/"))?.protocol ?? "");
const isEmail = (value: string) => /^[\w.-]+@localhost$/.test(value) || mailboxOf(value) !== undefined;

/** By setting: what is wrong with a value, if anything. A line about an address never holds it, as it may hold a password. */
const FAULTS: Record<string, (value: string) => string | false> = {
  PORTAL_DATABASE: (value) =>
    /^\w+:\/\//.test(value) &&
    !isServer(value) &&
    `is neither a file nor an address of PostgreSQL: write postgres://user:password@host/database. ${ENCODED}`,
  PORTAL_SMTP: (value) => !isMailServer(value) && `is not the address of a mail server: write smtp://user:password@host:port. ${ENCODED}`,
  PORTAL_MAIL_FROM: (value) => !isEmail(bareAddress(value)) && `is ${value}: write one email address, such as portal@example.org.`,
  PORTAL_CONTACT: (value) => !isEmail(bareAddress(value)) && `is ${value}: write one email address, such as office@example.org.`,
  PORTAL_TRUSTED_PROXIES: (value) =>
    !/^\d+$/.test(value) && `is ${value}: write how many proxies are in front of the portal, as a whole number.`,
  PORTAL_DECISION_HOLD: (value) => !/^\d+$/.test(value) && `is ${value}: write a whole number of seconds, such as 120.`,
  PORTAL_LIMITS: (value) => !(Number(value) >= 1) && `is ${value}: write a number of at least 1.`,
  PORTAL_WORKER: (value) => !WORKER_MODES.some((mode) => mode === value) && `is ${value}: write process, inline or off, or remove it.`,
  PORTAL_DNS: (value) => value !== "off" && `is ${value}: write off, or remove it.`,
};

/** What is wrong with the first setting that cannot be what it is, if anything. What is not set is right. */
export function settingFault(settings: Record<string, string | undefined>): string | undefined {
  for (const [name, faultOf] of Object.entries(FAULTS)) {
    const value = settings[name];
    const fault = value && faultOf(value);
    if (fault) return `${name} ${fault}`;
  }
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
/** As the portal starts it: by its path, or by its name in one of the folders of programs. */
const isInstalled = (program: string) =>
  program.includes("/") ? isProgram(program) : (process.env.PATH ?? "").split(delimiter).some((folder) => isProgram(join(folder, program)));

/** What is wrong with PORTAL_SCANNER, if anything. Only who serves pages takes files: copies are made where there is no scanner. */
export function scannerFault(command = ""): string | undefined {
  const [program] = command.split(/\s+/).filter(Boolean);
  if (program === undefined || isInstalled(program)) return undefined;
  return `PORTAL_SCANNER begins with ${program}, and there is no such program here, so no file could be taken: install it, or correct its path.`;
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

type Addresses = { url: string; from?: string | undefined; contact?: string | undefined };

/** What is wrong with the addresses that pages show and emails are answered to, if anything. On this machine alone, portal@localhost does. */
export function mailboxFault({ url, from, contact }: Addresses): string | undefined {
  if (LOOPBACK.test(URL.parse(url)?.hostname ?? "")) return undefined;
  const say = (name: string, value: string | undefined, example: string) =>
    `${name} is ${value || "not set"}: people would be told to write to ${value || "portal@localhost"}. Set it to an address of your domain, such as ${example}.`;
  const isHere = (value: string) => /@localhost>?$/.test(value);
  if (!from || isHere(from)) return say("PORTAL_MAIL_FROM", from, "portal@members.example.org");
  return contact && isHere(contact) ? say("PORTAL_CONTACT", contact, "office@example.org") : undefined;
}

export function portOf(value: string | undefined): number {
  const port = Number(value || 3000);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : stop(`The port is ${value}: it must be a number from 1 to 65535.`);
}
