import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { networkBehind } from "./client-address.ts";
import type { RequestExchange } from "./status.ts";

const shared = globalThis as { portalExchanges?: AsyncLocalStorage<RequestExchange> };
const from = (forwarded?: string) => networkBehind(new Headers(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }));
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["1", "198.51.100.7", "198.51.100.7"],
  ["1", "203.0.113.66, 198.51.100.7", "198.51.100.7"],
  ["2", "203.0.113.66, 198.51.100.7, 192.0.2.1", "198.51.100.7"],
  ["2", "203.0.113.66,198.51.100.7:4711, [2001:db8::1]:80", "198.51.100.7"],
  ["1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
])("behind %s proxies, %s is %s: what the outermost of ours saw, whatever the client wrote before it", (proxies, forwarded, network) => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", proxies);
  expect(from(forwarded)).toBe(network);
});

/** What `asked` says within a request whose socket's other end is this. */
function through<T>(remoteAddress: string, asked: () => T): T {
  const exchanges = new AsyncLocalStorage<RequestExchange>();
  const before = shared.portalExchanges;
  shared.portalExchanges = exchanges;
  try {
    return exchanges.run({ request: { socket: { remoteAddress } } as IncomingMessage, response: {} as ServerResponse }, asked);
  } finally {
    if (before) shared.portalExchanges = before;
    else delete shared.portalExchanges;
  }
}

test("without proxies of ours it is the socket's other end, whatever the header says", () => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "0");
  expect(through("::ffff:192.0.2.9", () => from("198.51.100.7"))).toBe("192.0.2.9");
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "2");
  expect(through("192.0.2.9", () => from("198.51.100.7"))).toBe("192.0.2.9");
});

test("without a socket the header is still the client's own word, and with fewer hops than proxies there is none to believe", () => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "0");
  expect(from("198.51.100.7")).toBe("unknown");
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "2");
  expect(from("198.51.100.7")).toBe("unknown");
  expect(from()).toBe("unknown");
});
