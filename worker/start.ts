import { context } from "#domain/kernel/context";
import { systemClock } from "#lib/clock";
import { portalUrl } from "#lib/env";
import { log } from "#lib/log";
import { delivery } from "#lib/mail/mail";
import { type WorkerMeans, workerPass } from "./pass.ts";
import { beginRetention } from "./retention.ts";

const IDLE_MS = 400;
const AFTER_FAULT_MS = 5_000;

function means(): WorkerMeans {
  const origin = portalUrl() ?? "";
  const deliver = origin ? delivery() : undefined;
  if (!deliver) log.warn(origin ? "PORTAL_SMTP is not set: mail stays in the outbox" : "PORTAL_URL is not set: mail stays in the outbox");
  return { clock: systemClock, deliver, origin };
}

/** Sends mail and does jobs until it is stopped; what it has in hand is finished first, the rest goes back when its claim ends. */
export function startWorker(given: Partial<WorkerMeans> = {}) {
  const tools = { ...means(), ...given };
  let stopped = false;
  let wake = () => {};
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, milliseconds);
    });
  const loop = async () => {
    let begun = false;
    while (!stopped) {
      const round = async () => {
        if (!begun) await beginRetention(context({ clock: tools.clock, actor: { kind: "system", name: "worker" } }));
        begun = true;
        return workerPass(tools, () => stopped);
      };
      const did = await round().catch((error: Error & { code?: string }) => {
        log.error({ code: error.code ?? error.name }, "the worker could not work");
        return -1;
      });
      if (did <= 0 && !stopped) await pause(did < 0 ? AFTER_FAULT_MS : IDLE_MS);
    }
  };
  const ended = loop();
  return {
    stop() {
      stopped = true;
      wake();
      return ended;
    },
  };
}
