import { expect, test } from "@playwright/test";
import { actionPages } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { type Portal, withPortal } from "./support/portals/portal.ts";
import { heavyForm, type Way } from "./support/requests/flood.ts";

test.describe.configure(oneProcess("of their own"));

const MANY = 4_000;
const WAYS = ["script", "plain"] as const satisfies Way[];
const GONE = "f".repeat(42);

/** One heavy form to an action; its status, and how long it took in milliseconds. */
async function send(portal: Portal, way: Way, id: string, path: string, fields: number, from: string) {
  const { body, headers } = await heavyForm(way, id, fields);
  const began = performance.now();
  const answer = await fetch(portal.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { ...headers, origin: portal.url, "x-forwarded-for": from },
    body: new Uint8Array(body),
  });
  await answer.arrayBuffer();
  return { status: answer.status, took: performance.now() - began };
}

const settings = { PORTAL_LIMITS: "1", PORTAL_TRUSTED_PROXIES: "1", PORTAL_WORKER: "off" };

test("a flood of fields is refused at every action, also where the page has no such action", async () => {
  await withPortal(
    "empty",
    async (portal) => {
      const wrong: string[] = [];
      let asked = 0;
      for (const { id, name, path } of [...actionPages(), { id: GONE, name: "a stale action", path: "/en" }])
        for (const way of WAYS) {
          const { status } = await send(portal, way, id, path, MANY, `198.51.100.${asked++ % 200}`);
          if (status !== 413) wrong.push(`${name} at ${path}, ${way}: ${status}`);
        }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(200);
    },
    settings,
  );
});

/**
 * In the same run and in turn, so that a slow machine is slow for both. Refused early, a flood costs less than a form of ten fields, whose page is
 * drawn; worked out field by field, it costs fifty times as much.
 */
async function costs(portal: Portal, way: Way, from: string) {
  const [apply] = actionPages().filter(({ path }) => path === "/en/apply");
  const id = apply?.id ?? "";
  const total = { few: 0, many: 0, stale: 0 };
  await send(portal, way, id, "/en/apply", 10, from);
  for (let round = 0; round < 6; round++) {
    total.few += (await send(portal, way, id, "/en/apply", 10, from)).took;
    total.many += (await send(portal, way, id, "/en/apply", MANY, from)).took;
    total.stale += (await send(portal, way, GONE, "/en", MANY, from)).took;
  }
  return total;
}

test("a flood of fields holds nobody up: it costs no more than the same bytes in ten fields, from a network over its limit too", async () => {
  await withPortal(
    "empty",
    async (portal) => {
      for (const way of WAYS)
        for (const [n, over] of [false, true].entries()) {
          const from = `203.0.113.${way.length}${n}`;
          if (over) for (let sent = 0; sent < 62; sent++) await send(portal, way, GONE.replace("f", "0"), "/en", 1, from);
          const { few, many, stale } = await costs(portal, way, from);
          expect(many, `${way}, over its limit: ${over}`).toBeLessThan(few * 3);
          expect(stale, `${way}, over its limit: ${over}, a stale action`).toBeLessThan(few * 3);
        }
    },
    settings,
  );
});

test("a network that posts without end is turned away before its bodies are read, and others are not", async () => {
  await withPortal(
    "empty",
    async (portal) => {
      const post = (from: string) =>
        fetch(`${portal.url}/api/theme`, {
          method: "POST",
          redirect: "manual",
          headers: { origin: portal.url, "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": from },
          body: "theme=dark&back=/en",
        });
      for (let n = 0; n < 600; n++) await (await post("192.0.2.1")).arrayBuffer();
      const refused = await post("192.0.2.1");
      expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
      const { status } = await send(portal, "plain", GONE, "/en", MANY, "192.0.2.1");
      expect(status).toBe(429);
      expect((await post("192.0.2.2")).status).toBe(303);
    },
    settings,
  );
});
