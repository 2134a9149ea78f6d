import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { MAX_FIELDS } from "#lib/requests/form-size";
import { places, unplaced } from "./support/all-places.ts";
import { demo } from "./support/places.ts";
import { formsOf } from "./support/requests/plain-form.ts";
import { expect, test } from "./support/test.ts";

const evil = { "content-security-policy": "script-src 'nonce-evil'", "x-nonce": "evil", "x-middleware-subrequest": "proxy" };
const nonceOf = (policy: string | null) => policy?.match(/'nonce-([^']+)'/)?.[1];

// That no page makes a browser complain of a violation is seen where each page is looked at: accessibility.spec.ts.
test("every page of the build has a place", () => {
  expect(unplaced()).toEqual([]);
});

test("every document carries a policy with a nonce of its own, and the headers; no form has half as many fields as are taken", async ({
  portal,
}) => {
  const known = demo(portal);
  const errors: [name: string, request: RequestInit & { path: string }, code: number][] = [
    ["400", { path: "/%" }, 400],
    ["404 with a dot", { path: "/en/nowhere.txt" }, 404],
    ["403", { path: "/en/apply", method: "POST", body: "a=1", headers: { origin: "https://elsewhere.example" } }, 403],
    ["413", { path: "/en/apply", method: "POST", body: "a".repeat(600_000), headers: { origin: portal.url } }, 413],
    ["411", { path: "/en/apply", method: "POST", body: new Blob(["a"]).stream(), headers: { origin: portal.url } }, 411],
  ];
  const asked = [
    ...places().map(({ name, path, who }) => {
      const cookie = known.cookie(who);
      const headers = { ...evil, cookie: cookie ? `${cookie.name}=${cookie.value}` : "" };
      return { name: `${name} (${who})`, path: path(known), init: { headers }, code: undefined, signedIn: cookie !== undefined };
    }),
    ...errors.map(([name, { path, ...init }, code]) => ({ name, path, init: { duplex: "half", ...init }, code, signedIn: false })),
  ];
  const wrong: string[] = [];
  const nonces = new Set<string>();
  for (const { name, path, init, code, signedIn } of asked) {
    const answer = await fetch(portal.url + path, { redirect: "manual", ...init });
    const html = await answer.text();
    const header = (field: string) => answer.headers.get(field) ?? "";
    const nonce = nonceOf(header("content-security-policy"));
    const say = (what: string) => wrong.push(`${name} ${path}: ${what}`);
    if (code !== undefined && answer.status !== code) say(`answered ${answer.status} instead of ${code}`);
    if (code === undefined && answer.status >= 500) say(`answered ${answer.status}`);
    if (!nonce || nonce.length < 22) say("no nonce");
    else if (nonces.has(nonce)) say("a nonce used before");
    else nonces.add(nonce);
    if (html.includes("evil")) say("an inbound header is reflected");
    for (const [tag] of html.matchAll(/<(script|style)\b[^>]*>/g)) if (!tag.includes(`nonce="${nonce}"`)) say(`without the nonce: ${tag}`);
    for (const { method, controls } of formsOf(html))
      if (method === "post" && controls.length > MAX_FIELDS / 2)
        say(`a form with ${controls.length} fields, of the ${MAX_FIELDS} that are taken`);
    if (/\sstyle="|\son\w+="/.test(html)) say("an inline style or handler");
    if (header("x-content-type-options") !== "nosniff") say("no nosniff");
    if (header("referrer-policy") !== "same-origin") say("no referrer policy");
    if (header("cross-origin-opener-policy") !== "same-origin") say("no opener policy");
    if (!header("permissions-policy")) say("no permissions policy");
    if (header("x-powered-by")) say("says what it runs on");
    if (signedIn && !header("cache-control").includes("no-store")) say(`signed in, yet ${header("cache-control")}`);
    if (html && code !== undefined && !/<h1/.test(html)) say("an error without a heading");
  }
  expect(wrong).toEqual([]);
});

test("the evaluator finds nothing high in the policy", async ({ portal }) => {
  const policy = (await fetch(`${portal.url}/en`)).headers.get("content-security-policy") ?? "";
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
  const high = findings.filter(({ severity }) => [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM].includes(severity));
  expect(high.map(({ directive, description }) => `${directive}: ${description}`)).toEqual([]);
});
