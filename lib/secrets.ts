import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./env.ts";

/** auth: next-auth's own · sealing: what lies sealed in cookies · forms: signed times in forms. */
export type Secrets = { auth: string; sealing: string; forms: string };
const NAMES = ["auth", "sealing", "forms"] as const;

const shared = globalThis as typeof globalThis & { portalSecrets?: { file: string; secrets: Secrets } };
const fileOf = () => join(dataFolder(), "secrets.json");

/** The installation's secrets: made at the first start, 256 random bits each, readable by their owner only. */
export function secrets(): Secrets {
  const file = fileOf();
  if (shared.portalSecrets?.file === file) return shared.portalSecrets.secrets;
  const fault = secretsFault();
  if (fault) throw new Error(fault);
  shared.portalSecrets = { file, secrets: JSON.parse(readFileSync(file, "utf8")) as Secrets };
  return shared.portalSecrets.secrets;
}

/** Makes the secrets where there are none, and says what is wrong with those that are there. */
export function secretsFault(): string | undefined {
  const file = fileOf();
  make(file);
  if (statSync(file).mode & 0o077)
    return `${file} can be read by others: run \`chmod 600 ${file}\`, or delete it (everybody is then signed out).`;
  const found = read(file);
  const weak = NAMES.find((name) => typeof found?.[name] !== "string" || Buffer.from(found[name], "base64url").length < 32);
  return weak ? `${file} has no proper secret named "${weak}": delete the file and a new one is made.` : undefined;
}

function read(file: string): Partial<Secrets> | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Written aside and linked into place, so that of two processes at their first start one wins and both read the same. */
function make(file: string) {
  if (statSync(file, { throwIfNoEntry: false })) return;
  mkdirSync(dataFolder(), { recursive: true, mode: 0o700 });
  const aside = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  const made = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString("base64url")]));
  writeFileSync(aside, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: "wx" });
  chmodSync(aside, 0o600);
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
