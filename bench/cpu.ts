import { existsSync, readFileSync } from "node:fs";

const TICK_MS = 10;

/** Milliseconds of processor time that a process has used, where the system tells it; 0 elsewhere. */
export function cpuOf(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!pid || !existsSync(file)) return 0;
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
