import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "#lib/env";

/** An email as the demonstration keeps it: delivered into a folder, one file each. */
export type DemoMail = { id: string; to: string; subject: string; text: string; html: string; sentAt: string };

const folder = () => join(dataFolder(), "demo-mail");

/** A repeated delivery writes the same file again, so that it has one effect. */
export function keepDemoMail(mail: DemoMail) {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const file = join(folder(), `${mail.id}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(mail), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

function read(name: string): DemoMail[] {
  try {
    return [JSON.parse(readFileSync(join(folder(), name), "utf8")) as DemoMail];
  } catch {
    return [];
  }
}

/** The whole mailbox, newest first. */
export function demoMails(): DemoMail[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder()).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
  return names.flatMap(read).sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
}

export const demoMail = (id: string): DemoMail | undefined => (/^[0-9a-z]{20,40}$/.test(id) ? read(`${id}.json`)[0] : undefined);
