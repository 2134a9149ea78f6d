import { readdirSync } from "node:fs";
import { builtPages, builtRoutes, filled } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { lacking } from "./support/requests/headers.ts";
import { askRaw, type Raw } from "./support/requests/raw.ts";
import { expect, test } from "./support/test.ts";

test.use({ content: "empty" });
test.describe.configure(oneProcess("empty"));

const READING = ["GET", "HEAD"];
/** No route has these: each target gets half of them in each turn, so that neighbouring ones together get each. */
const OTHER_METHODS = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];
const chunk = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(".js"));
/** What Next answers by itself, and what is not there. */
const OTHERS = [
  "/",
  "/apply",
  "/en/",
  "/en/apply/",
  "//x",
  "/en//apply",
  "/en/nowhere",
  "/nowhere.txt",
  "/%",
  "/en/%25",
  "/en/organisations/%25zz",
  `/_next/static/${chunk}`,
  "/_next/static/gone.js",
  "/_next/static/%",
  "/_next/image",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/_next/data/x/en.json",
  "/_next/gone",
  "/icon.svg",
  "/favicon.ico",
  "/share.png",
  "/.well-known/security.txt",
  "/.well-known/gone",
  "/handbook/gone.webp",
  "/en/apply/documents/x/y/z",
  "*",
  "http://evil.example/en",
  "https://evil.example//x",
];
const targets = [...new Set([...[...builtPages(), ...builtRoutes()].map(filled), ...OTHERS])];

const FORM = { "content-type": "application/x-www-form-urlencoded" };
/** Posts of all sorts: each target gets a third of them, so that neighbouring ones together get each. */
const posts = (origin: string) =>
  [
    ["from elsewhere", { origin: "https://elsewhere.example", ...FORM }, "a=1"],
    ["without an origin", FORM, "a=1"],
    ["too long", { origin, "content-length": "600000", ...FORM }, "a".repeat(600_000)],
    ["of no known length", { origin, "transfer-encoding": "chunked", ...FORM }, "a=1"],
    ["as a form", { origin, ...FORM }, "a=1"],
    ["empty", { origin, "content-length": "0", ...FORM }, ""],
    ["without a boundary", { origin, "content-type": "multipart/form-data" }, "x"],
    ["torn", { origin, "content-type": "multipart/form-data; boundary=x" }, '--x\r\ncontent-disposition: form-data; name="a"'],
    [
      "of no action",
      { origin, "content-type": "multipart/form-data; boundary=x" },
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
    ],
    ["as JSON", { origin, "content-type": "application/json" }, "{"],
    ["to no action", { origin, "content-type": "text/plain;charset=UTF-8", "next-action": "f".repeat(42) }, "[]"],
  ] as const;

const redirected = ({ status, headers }: Raw) => status >= 300 && status < 400 && String(headers.location);

test("every method at every route is answered with the standard headers, never with a fault, and never leads elsewhere", async ({
  portal,
}) => {
  const wrong: string[] = [];
  const seen = new Set<number>();
  const judge = (what: string, answer: Raw) => {
    seen.add(answer.status);
    const lacks = lacking(answer);
    if (lacks.length > 0) wrong.push(`${what} ${answer.status}: no ${lacks.join(", ")}`);
    if (answer.status >= 500 || answer.status === 0) wrong.push(`${what}: ${answer.status}`);
    const to = redirected(answer);
    if (to && new URL(to, portal.url).origin !== portal.url) wrong.push(`${what} leads to ${to}`);
  };
  for (const target of targets) {
    for (const method of [...READING, ...OTHER_METHODS]) judge(`${method} ${target}`, await askRaw(portal.url, target, { method }));
    for (const [what, headers, body] of posts(portal.url)) {
      const length = "transfer-encoding" in headers ? {} : { "content-length": String(body.length) };
      judge(`POST ${what} ${target}`, await askRaw(portal.url, target, { method: "POST", headers: { ...length, ...headers }, body }));
    }
  }
  expect(wrong).toEqual([]);
  for (const status of [200, 303, 308, 400, 403, 404, 405, 411, 413]) expect([...seen], `${status}`).toContain(status);
});

test("a method that no route has answers 405 with a page, at the addresses that take files too", async ({ portal }) => {
  for (const target of ["/en", "/livez", "/en/apply/documents/x", "/en/profile/logo/x"])
    for (const method of ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
      const { status, headers, body } = await askRaw(portal.url, target, { method });
      expect([method, target, status]).toEqual([method, target, 405]);
      expect(headers.allow).toContain("POST");
      expect(body).toContain("<h1");
    }
});
