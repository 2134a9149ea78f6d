import { dirname, resolve } from "node:path";
import { ended, withinSeconds } from "./bounded-command.ts";

/** Of processor time: how long a file takes beside other work says nothing about it. */
const SECONDS = 10;
/** Longer than that much of it takes on a machine with many times its load. */
const LONGEST_MS = 120_000;
const NOTHING = {} as NodeJS.ProcessEnv;

type Apart = { input: string; output: string; args?: readonly string[]; megabytes: number };

/**
 * Runs one of our scripts on a file that came from outside, in a process of its own: bounded in time and memory, with no other process, no environment
 * and one folder to write in. Whatever the file does to a library, the portal goes on.
 */
export function readApart(script: string, { input, output, args = [], megabytes }: Apart) {
  const made = resolve(output);
  const bounds = [
    `--max-old-space-size=${megabytes}`,
    "--permission",
    "--allow-addons",
    "--allow-fs-read=*",
    `--allow-fs-write=${dirname(made)}`,
  ];
  const runs = [process.execPath, ...bounds, script, resolve(input), made, ...args];
  return ended(...withinSeconds(SECONDS, runs), { timeout: LONGEST_MS, env: NOTHING });
}
