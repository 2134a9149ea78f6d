import { expect, test, vi } from "vitest";
import { buildOf } from "#lib/built-routes";
import { MAX_FIELDS } from "./form-size.ts";
import { turnedAway } from "./posted.ts";

const regex = (path: string) => `^${path.replace(/\[\w+\]/g, "([^/]+?)")}(?:/)?$`;
const route = (page: string) => ({ page, regex: regex(page) });
const BUILD = buildOf(
  { "/[locale]/(apply)/apply/page": "/[locale]/apply", "/[locale]/sign-in/request/route": "/[locale]/sign-in/request", "/a/page": "/a" },
  { staticRoutes: [route("/a")], dynamicRoutes: [route("/[locale]/apply"), route("/[locale]/sign-in/request")] },
  { node: { "40apply": { workers: { "app/[locale]/(apply)/apply/page": {} } }, "40a": { workers: { "app/a/page": {} } } } },
);

const bound = (id: string): [string, string][] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
  ["$ACTION_1:1", '[{"status":"idle"}]'],
];
function post(fields: [string, string][], path = "/en/apply", headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return new Request(`http://portal.example${path}`, { method: "POST", body: form, headers });
}
const flood = (id: string): [string, string][] => [
  ...bound(id),
  ...Array.from({ length: 9_000 }, (_, n): [string, string] => [`f${n}`, "x"]),
];
const turned = (request: Request) => turnedAway(request, new URL(request.url).pathname, async () => undefined, BUILD);

test("a form of this page goes through, and can still be read by who comes after", async () => {
  const request = post([...bound("40apply"), ["town", "Hernani"]]);
  expect(await turned(request)).toBeUndefined();
  expect((await request.formData()).get("town")).toBe("Hernani");
});

test("an action of another page, or of no build, is answered with what was typed; a script keeps it by itself", async () => {
  const typed = [{ name: "town", values: ["Hernani"] }];
  for (const id of ["40a", "40gone"]) {
    expect(await turned(post([...bound(id), ["town", "Hernani"]]))).toEqual({ status: 409, typed });
    expect(await turned(post([["0", '[{"status":"idle"},"$K1"]']], "/en/apply", { "next-action": id }))).toEqual({ status: 409 });
  }
  expect(await turned(post(bound("40apply"), "/en/nowhere"))).toMatchObject({ status: 409 });
});

test.each(["account", "application"] as const)("a form without scripts comes back whole to a sender who lacks the %s", async (lacks) => {
  const form = [...bound("40apply"), ["town", "Hernani"] satisfies [string, string]];
  const asked = vi.fn(async () => lacks);
  const turned = (request: Request) => turnedAway(request, new URL(request.url).pathname, asked, BUILD);
  const back = await turned(post(form, "/en/apply", { cookie: "theme=dark" }));
  expect(back).toMatchObject({ status: 403, lacks });
  expect(back && "form" in back && [...back.form]).toEqual(form);
  expect(asked).toHaveBeenCalledExactlyOnceWith("/en/apply", expect.objectContaining({}));
  // A script keeps what was typed by itself; what no action takes comes back for that.
  expect(await turned(post([["0", '[{"status":"idle"},"$K1"]']], "/en/apply", { "next-action": "40apply" }))).toBeUndefined();
  expect(await turned(post(bound("40gone")))).toMatchObject({ status: 409 });
  expect(asked).toHaveBeenCalledTimes(1);
});

test("a flood of fields is refused before any of it is read, at a page, a stale action, a route and nowhere", async () => {
  const parsed = vi.spyOn(Response.prototype, "formData");
  for (const [id, path] of [
    ["40apply", "/en/apply"],
    ["f".repeat(42), "/en/apply"],
    ["40apply", "/en/sign-in/request"],
    ["40apply", "/en/nowhere"],
  ] as const) {
    expect(await turned(post(flood(id), path))).toEqual({ status: 413 });
    expect(await turned(post(flood(id), path, { "next-action": id }))).toEqual({ status: 413 });
  }
  expect(parsed).not.toHaveBeenCalled();
});

test("as many fields as are taken still reach the action", async () => {
  const fields = Array.from({ length: MAX_FIELDS - 3 }, (_, n): [string, string] => [`f${n}`, "x"]);
  expect(await turned(post([...bound("40apply"), ...fields]))).toBeUndefined();
});

test("a network over its limit is refused before its body is read", async () => {
  vi.stubEnv("PORTAL_TRUSTED_PROXIES", "1");
  const from = { "x-forwarded-for": "198.51.100.7" };
  const odd = () => post(bound("40apply"), "/en/apply", from);
  for (let n = 0; n < 600; n++) expect(await turned(odd())).toBeUndefined();
  const request = odd();
  const cloned = vi.spyOn(request, "clone");
  expect(await turned(request)).toMatchObject({ status: 429 });
  expect(cloned).not.toHaveBeenCalled();
  expect(await turned(post(bound("40apply"), "/en/apply", { "x-forwarded-for": "198.51.100.8" }))).toBeUndefined();
  vi.unstubAllEnvs();
});

test.each([
  ["a multipart body without a boundary", "multipart/form-data", "no parts", 400],
  ["a torn one", "multipart/form-data; boundary=x", "torn", 400],
  ["two boundaries", "multipart/form-data; boundary=x; boundary=y", "--x--", 400],
  ["a plain form", "application/x-www-form-urlencoded", "a=1", undefined],
  ["JSON", "application/json", "{", undefined],
])("to a page, %s", async (_, type, body, status) => {
  const request = new Request("http://portal.example/en/apply", { method: "POST", body, headers: { "content-type": type } });
  expect((await turned(request))?.status).toBe(status);
});

test("a route reads its own form: what is none there is its to answer", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  expect(await turned(new Request("http://portal.example/en/sign-in/request", { method: "POST", body: "torn", headers }))).toBeUndefined();
});
