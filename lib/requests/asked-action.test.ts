import { expect, test } from "vitest";
import { callFault, formFault } from "./asked-action.ts";

const has = (id: string) => id === "40known";
type Fields = Record<string, string | string[]>;
function formOf(fields: Fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return form;
}
const IDLE = '[{"status":"idle"}]';
const bound = (id: string, state = IDLE) => ({
  $ACTION_REF_1: "",
  "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
  "$ACTION_1:1": state,
});
const plain = (fields: Fields) => formFault(formOf({ ...fields, town: "Hernani" }), has);
const call = (fields: Fields, id = "40known") => callFault(formOf(fields), id, has);

test("a form as a browser without scripts sends it is whole", () => {
  expect(plain({ ...bound("40known"), $ACTION_KEY: "k1" })).toBeUndefined();
  const answered = [{ status: "invalid", problems: [{ name: "town", text: "$$x" }], values: { sectors: ["a", "b"] }, link: "$undefined" }];
  expect(plain(bound("40known", JSON.stringify(answered)))).toBeUndefined();
});

test.each([
  bound("40gone"),
  { $ACTION_ID_40gone: "" },
  { ...bound("40known"), "$ACTION_2:0": '{"id":"","bound":null}' },
  { ["$ACTION_ID_".padEnd(53, "f")]: "" },
])("a form that names an action which the page has not is from elsewhere: %j", (fields) => {
  expect(plain(fields as Fields)).toBe("elsewhere");
});

test.each<[string, Fields]>([
  ["no action at all", {}],
  ["an action without its state", { $ACTION_ID_40known: "" }],
  ["an action that the form does not describe", { $ACTION_REF_1: "" }],
  ["two actions", { ...bound("40known"), $ACTION_REF_2: "", "$ACTION_2:0": '{"id":"40known","bound":"$@1"}' }],
  ["an action described twice", { ...bound("40known"), "$ACTION_1:0": Array(2).fill('{"id":"40known","bound":"$@1"}') }],
  ["a description that breaks off", { ...bound("40known"), "$ACTION_1:0": '{"id":"40known","bound"' }],
  ["an action bound to something else", { ...bound("40known"), "$ACTION_1:0": '{"id":"40known","bound":"$@7"}' }],
  ["a thousand and one bound values", bound("40known", JSON.stringify(Array(1001).fill("x")))],
  ["a state that is no JSON", bound("40known", "[{")],
  ["a state that refers elsewhere", bound("40known", '[{"status":"$F1"}]')],
  ["a state without a bottom", bound("40known", `[${'{"a":'.repeat(20)}1${"}".repeat(20)}]`)],
])("no page of ours writes a form with %s", (_, fields) => {
  expect(plain(fields)).toBe("broken");
});

const whole = { "0": '[{"status":"idle"},"$K1"]', _1_town: "Hernani" };

test("the call of a script is whole with its state and its form", () => {
  expect(call(whole)).toBeUndefined();
  expect(call(whole, "40gone")).toBe("elsewhere");
});

test.each<[string, Fields]>([
  ["no arguments", { _1_town: "x" }],
  ["arguments that are no form", { "0": '[{"status":"idle"},{"town":"x"}]' }],
  ["a thousand and one arguments", { "0": JSON.stringify([...Array(1000).fill("x"), "$K1"]) }],
  ["arguments that are no JSON", { ...whole, "0": '[{"status"' }],
  ["a state that refers elsewhere", { ...whole, "0": '[{"status":"$B2"},"$K1"]' }],
  ["more than one form", { ...whole, "2": "[]" }],
  ["the arguments twice", { ...whole, "0": [whole["0"], whole["0"]] }],
])("no script of ours calls with %s", (_, fields) => {
  expect(call(fields)).toBe("broken");
});

test("a body that is no form is none of ours", () => {
  expect(formFault(undefined, has)).toBe("broken");
  expect(callFault(undefined, "40known", has)).toBe("broken");
  expect(callFault(undefined, "40gone", has)).toBe("elsewhere");
});
