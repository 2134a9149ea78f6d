import type { Server } from "node:http";
import { constants } from "node:os";
import { closeConnections } from "#database/connections";
import { log } from "#lib/log";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
/** How long answers that are under way may take. */
const GRACE_MS = 10_000;

type Running = { worker: { stop: () => Promise<void> } | undefined; servers: Set<Server> };

/**
 * Ends this process when it is told to: nothing new is begun, and answers under way and what the worker has in hand are finished first. Next would
 * exit as soon as its requests are answered, so it is told by NEXT_MANUAL_SIG_HANDLE to leave the signals to us.
 */
export function endOnSignal({ worker, servers }: Running) {
  let isEnding = false;
  const end = async (signal: (typeof SIGNALS)[number]) => {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, "stopping");
    const answered = [...servers].map((server) => new Promise((closed) => server.close(closed)));
    const late = setTimeout(() => {
      for (const server of servers) server.closeAllConnections();
    }, GRACE_MS);
    await Promise.all([worker?.stop(), ...answered]);
    clearTimeout(late);
    await closeConnections();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of SIGNALS) process.on(signal, end);
}
