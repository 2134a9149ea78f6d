import { expect, test } from "vitest";
import { typedIn } from "./typed-in.ts";

function formOf(fields: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}

test("what was typed comes back in its order, without what travels unseen and what is empty", () => {
  const unseen = {
    $ACTION_REF_1: "",
    "$ACTION_1:0": "{}",
    reference: "BHC-1",
    version: "3",
    key: "k",
    personId: "p",
    before: "Old text",
    seen: "late",
  };
  expect(typedIn(formOf({ ...unseen, short: "Two words", sectors: ["devices", "pharma"], empty: " " }))).toEqual([
    { name: "short", values: ["Two words"] },
    { name: "sectors", values: ["devices", "pharma"] },
  ]);
});

test("files are not text", () => {
  const form = formOf({ town: "Hernani" });
  form.append("logo", new File(["x"], "logo.png"));
  expect(typedIn(form)).toEqual([{ name: "town", values: ["Hernani"] }]);
});
