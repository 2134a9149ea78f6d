import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange } from "#lib/status";

/** What a server process does once, before its first request. */
export function start() {
  const shared = globalThis as typeof globalThis & { portalExchanges?: AsyncLocalStorage<Exchange> };
  if (shared.portalExchanges) return;
  const exchanges = new AsyncLocalStorage<Exchange>();
  shared.portalExchanges = exchanges;
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    exchanges.enterWith({ request, response });
  });
}
