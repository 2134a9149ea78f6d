import { expect, test } from "vitest";
import { ADD_ROW, rowsIn, withRows } from "./form-rows.ts";

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const action = withRows(async () => ({ status: "done" }), { seats: "1" });
const typed = { title: "Hemen Bizi", "roles[0].title": "Sites", "roles[0].seats": "6", rolesRows: "1" };

test("the button that adds a row keeps what was typed and sends nothing on", async () => {
  const state = await action({ status: "idle" }, sent({ ...typed, $ACTION_KEY: "k", [ADD_ROW]: "roles" }));
  expect(state).toEqual({ status: "changed", values: { ...typed, "roles[1].seats": "1", rolesRows: "2" } });
});

test("several values of one field are kept as several", async () => {
  const form = sent({ ...typed, [ADD_ROW]: "roles" });
  for (const kind of ["company", "research"]) form.append("roles[0].kinds", kind);
  const state = await action({ status: "idle" }, form);
  expect("values" in state && state.values?.["roles[0].kinds"]).toEqual(["company", "research"]);
});

test("any other button sends the form", async () => {
  expect(await action({ status: "idle" }, sent(typed))).toEqual({ status: "done" });
});

test("as many rows as were shown or named, and never without end", () => {
  expect(rowsIn({ rolesRows: "3" }, "roles")).toBe(3);
  expect(rowsIn({ "roles[4].title": "x" }, "roles")).toBe(5);
  expect(rowsIn({ "others[4].title": "x" }, "roles")).toBe(0);
  expect(rowsIn({ rolesRows: "many", "roles[999999].title": "x" }, "roles")).toBe(100);
});
