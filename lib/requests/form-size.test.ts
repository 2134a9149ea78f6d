import { expect, test, vi } from "vitest";
import { hasOddBoundary, hasTooManyFields, isOurSize, MAX_FIELDS } from "./form-size.ts";

const formOf = (...names: string[]) => {
  const form = new FormData();
  for (const name of names) form.append(name, "x");
  return form;
};
const many = (count: number) => Array.from({ length: count }, (_, n) => `field${n}`);

async function multipart(form: FormData) {
  const made = new Response(form);
  return [made.headers.get("content-type") ?? "", Buffer.from(await made.arrayBuffer())] as const;
}
const URLENCODED = "application/x-www-form-urlencoded;charset=UTF-8";

test("as many fields as a form may have are taken, one more is not", async () => {
  expect(isOurSize(formOf(...many(MAX_FIELDS)))).toBe(true);
  expect(isOurSize(formOf(...many(MAX_FIELDS + 1)))).toBe(false);
  expect(hasTooManyFields(...(await multipart(formOf(...many(MAX_FIELDS)))))).toBe(false);
  expect(hasTooManyFields(...(await multipart(formOf(...many(MAX_FIELDS + 1)))))).toBe(true);
  const pairs = (count: number) => Buffer.from(new URLSearchParams(many(count).map((name) => [name, "x"])).toString());
  expect(hasTooManyFields(URLENCODED, pairs(MAX_FIELDS))).toBe(false);
  expect(hasTooManyFields(URLENCODED, pairs(MAX_FIELDS + 3))).toBe(true);
});

test("of a flood of fields no more is looked at than is needed to refuse it", async () => {
  const [type, body] = await multipart(formOf(...many(9_000)));
  const looked = vi.spyOn(body, "indexOf");
  expect(hasTooManyFields(type, body)).toBe(true);
  expect(looked.mock.calls.length).toBeLessThanOrEqual(MAX_FIELDS + 2);
});

test.each(["roles[100].title", "sectors[20000000]", `a${".a".repeat(200)}`])("no form of ours has a field named %s", (name) => {
  expect(isOurSize(formOf("town", name))).toBe(false);
});
test.each(["roles[99].title", "$ACTION_1:0", "_1_roles[0].title"])("a field may be named %s", (name) => {
  expect(isOurSize(formOf(name))).toBe(true);
});

test.each([
  ["multipart/form-data; boundary=----WebKitFormBoundaryX0", false],
  ['multipart/form-data; boundary="a b"', false],
  ["multipart/form-data", false],
  ["application/json", false],
  ["multipart/form-data; boundary=a; boundary=b", true],
  ["multipart/form-data; boundary*0=a", true],
  ["multipart/form-data; x=boundary; boundary=a", true],
  [`multipart/form-data; boundary=${"a".repeat(71)}`, true],
])("%s: is its boundary odd? %s", (type, odd) => {
  expect(hasOddBoundary(type)).toBe(odd);
});
