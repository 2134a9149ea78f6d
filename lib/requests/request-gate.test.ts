import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BODY_LIMIT, cleanHeaders, languageOf, refusedBefore } from "./request-gate.ts";

const OWN = "https://portal.example.org";
beforeEach(() => {
  vi.stubEnv("PORTAL_URL", OWN);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
const ask = (method: string, headers: Record<string, string> = {}, path = "/en/sign-in") =>
  refusedBefore({ method, path, headers: new Headers(headers) });
const good = { origin: OWN, "content-length": "10" };

test("reading is let through, and so is a form of this portal", () => {
  expect(ask("GET")).toBeUndefined();
  expect(ask("HEAD")).toBeUndefined();
  expect(ask("POST", good)).toBeUndefined();
});

test.each(["null", "https://portal.example.org.evil.org", "http://portal.example.org", "https://evil.org", "not an origin", ""])(
  "a form from %s is refused",
  (origin) => {
    expect(ask("POST", { ...good, origin })).toBe(403);
  },
);

test("only where emails about searches are stopped a mail program posts without an origin", () => {
  const stop = `/eu/searches/stop/${"a".repeat(43)}/one-click`;
  expect(ask("POST", { "content-length": "26" }, stop)).toBeUndefined();
  expect(ask("POST", {}, stop)).toBe(411);
  for (const other of ["/eu/searches/stop", `${stop}/x`, `/eu/searches/stop/a/one-click`, `/api${stop}`])
    expect(ask("POST", { "content-length": "26" }, other)).toBe(403);
});

test.each(["/api/v1/calls", "/_next/static/chunks/a.js", "/sitemap.xml", "/handbook/queue.png", "/share.png", "/.well-known/security.txt"])(
  "nobody sends a form to the file %s",
  (path) => {
    expect(ask("GET", {}, path)).toBeUndefined();
    expect(ask("POST", good, path)).toBe(405);
  },
);

test("a form without an origin, of no known length, or too long is refused", () => {
  expect(ask("POST", { "content-length": "10" })).toBe(403);
  expect(ask("POST", { origin: OWN })).toBe(411);
  expect(ask("POST", { origin: OWN, "content-length": "ten" })).toBe(411);
  expect(ask("POST", { origin: OWN, "content-length": String(BODY_LIMIT) })).toBeUndefined();
  expect(ask("POST", { origin: OWN, "content-length": String(BODY_LIMIT + 1) })).toBe(413);
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])("%s is no way to ask", (method) => {
  expect(ask(method, good)).toBe(405);
});

test.each(["/%", "/en/%E0%A4%A", "/en/%25", "/en/organisations/%25zz", "/en/%25E0%25A4"])("%s cannot be read", (path) => {
  expect(ask("GET", {}, path)).toBe(400);
});

test.each(["/en/organisations/a%00b", "/en/a%2500b", "/en/directory?q=a%00b", "/en/directory?a%00b=q"])(
  "%s holds a null character",
  (address) => {
    const [path = "", search] = address.split("?");
    expect(refusedBefore({ method: "GET", path, search: `?${search ?? ""}`, headers: new Headers() })).toBe(400);
  },
);

test.each(["/en/%2525", "/en/organisations/a%2520b", "/eu/100%2525"])("%s can be read", (path) => {
  expect(ask("GET", {}, path)).toBeUndefined();
});

test("what a client says in the portal's name is dropped", () => {
  const names = [
    "content-security-policy",
    "content-security-policy-report-only",
    "x-nonce",
    "x-middleware-subrequest",
    "x-portal-path",
    "x-next-intl-locale",
  ];
  const kept = cleanHeaders(new Headers([...names.map((name) => [name, "x"] as [string, string]), ["accept", "text/html"]]), "callback");
  expect([...kept.keys()]).toEqual(["accept"]);
});

test("a callback cookie that leads elsewhere is dropped, the others stay", () => {
  const clean = (cookie: string) => cleanHeaders(new Headers({ cookie }), "callback").get("cookie");
  expect(clean("a=1; callback=javascript%3Aalert(1); b=2")).toBe("a=1; b=2");
  expect(clean("callback=https%3A%2F%2Fevil.org")).toBeNull();
  expect(clean("callback=%E0%A4%A; a=1")).toBe("a=1");
  expect(clean(`callback=${encodeURIComponent(`${OWN}/en`)}; a=1`)).toBe(`callback=${encodeURIComponent(`${OWN}/en`)}; a=1`);
});

test.each([
  ["/eu/nowhere", "es", "eu"],
  ["/", "es-ES,es;q=0.9,en;q=0.8", "es"],
  ["/x", "fr, eu;q=0.5, en;q=0.1", "eu"],
  ["/x", "en;q=0.2, es;q=0.7", "es"],
  ["/european", null, "en"],
  ["/x", "*;;q=x,,", "en"],
  ["/x", "*", "en"],
  ["/x", "zz_1, es", "en"],
  ["/x", "gl-ES", "es"],
])("%s asked with %s is answered in %s", (path, accepted, language) => {
  expect(languageOf(path, accepted)).toBe(language);
});
