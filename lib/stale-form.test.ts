import { expect, test } from "vitest";
import { staleForm, typedIn } from "./stale-form.ts";

const BUILD = new Set(["40known"]);
function formOf(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}
const post = (fields: Record<string, string | string[]>, headers: Record<string, string> = {}) =>
  new Request("http://portal.example/en/apply", { method: "POST", body: formOf(fields), headers });
const bound = (id: string) => ({
  $ACTION_REF_1: "",
  "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
  "$ACTION_1:1": '[{"status":"idle"}]',
});

test.each([
  ["an action of this build, bound to its answer", bound("40known")],
  ["an action of this build", { $ACTION_ID_40known: "" }],
  ["no action at all", { short: "Skin sensors" }],
])("a form with %s is fresh", async (_, fields) => {
  expect(await staleForm(post({ ...fields, town: "Hernani" }), BUILD)).toBeUndefined();
});

test.each([bound("40gone"), { $ACTION_ID_40gone: "" }, { ...bound("40known"), "$ACTION_2:0": '{"id":"","bound":null}' }])(
  "a form that names an action which this build has not gives what was typed: %j",
  async (fields) => {
    const typed = { short: "Two words", sectors: ["devices", "pharma"], empty: " " };
    expect(await staleForm(post({ ...fields, reference: "BHC-1", version: "3", key: "k", personId: "p", ...typed }), BUILD)).toEqual([
      { name: "short", values: ["Two words"] },
      { name: "sectors", values: ["devices", "pharma"] },
    ]);
  },
);

test("what scripts send, what is no form and what is not posted are left to Next", async () => {
  expect(await staleForm(post(bound("40gone"), { "next-action": "40gone" }), BUILD)).toBeUndefined();
  const torn = new Request("http://portal.example/", {
    method: "POST",
    body: "torn",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expect(await staleForm(torn, BUILD)).toBeUndefined();
  expect(await staleForm(new Request("http://portal.example/"), BUILD)).toBeUndefined();
});

test("the request can still be read by who comes after", async () => {
  const request = post({ ...bound("40gone"), town: "Hernani" });
  await staleForm(request, BUILD);
  expect((await request.formData()).get("town")).toBe("Hernani");
});

test("files are not text", () => {
  const form = formOf({ town: "Hernani" });
  form.append("logo", new File(["x"], "logo.png"));
  expect(typedIn(form)).toEqual([{ name: "town", values: ["Hernani"] }]);
});
