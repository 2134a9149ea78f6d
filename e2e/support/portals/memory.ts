import { readFileSync } from "node:fs";

const MB = 1024;
/** What a process holds in memory, in kB, as Linux tells it. */
const resident = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);

/** Watches a process: by how many MB it has grown at its largest since the watch began. */
export function memoryOf(pid: number) {
  const before = resident(pid);
  let largest = before;
  const watch = setInterval(() => {
    largest = Math.max(largest, resident(pid));
  }, 50);
  return {
    growth() {
      clearInterval(watch);
      return Math.round((Math.max(largest, resident(pid)) - before) / MB);
    },
  };
}
