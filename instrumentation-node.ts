import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { sharedLimits } from "#db/postgres/limits";
import { demoFault } from "#lib/demo-guard";
import { isPostgres, portalUrl, workerMode } from "#lib/env";
import { meetAtTheDoor } from "#lib/requests/front-door";
import { shareLimits } from "#lib/requests/rate-limit";
import type { RequestExchange } from "#lib/requests/status";
import { endOnSignal } from "./worker/end-on-signal.ts";

/** What a server process does once, before its first request. */
export async function start() {
  const shared = globalThis as typeof globalThis & { portalExchanges?: AsyncLocalStorage<RequestExchange> };
  if (shared.portalExchanges) return;
  const exchanges = new AsyncLocalStorage<RequestExchange>();
  shared.portalExchanges = exchanges;
  // The origin that next-auth believes in: never that of a Host header.
  process.env.NEXTAUTH_URL = portalUrl() ?? "http://127.0.0.1:3000";
  if (isPostgres()) shareLimits(sharedLimits());
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as { request: IncomingMessage; response: ServerResponse; server: Server };
    servers.add(server);
    meetAtTheDoor(request, response);
    exchanges.enterWith({ request, response });
  });
  const fault = await demoFault();
  if (fault) {
    process.stderr.write(`${fault}\n`);
    process.exit(1);
  }
  const worker = workerMode() === "inline" ? (await import("./worker/start.ts")).startWorker() : undefined;
  endOnSignal({ worker, servers });
}
