import { expect, test, vi } from "vitest";
import { typedIn } from "#lib/forms/typed-in";
import { textsByName } from "./texts-by-name.ts";

test("texts are grouped in the form's order, under any name", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["b", "1"],
    ["__proto__", "2"],
    ["a", "3"],
    ["b", "4"],
  ] as const)
    form.append(name, value);
  form.append("file", new File(["x"], "x.png"));
  expect(textsByName(form)).toEqual([
    { name: "b", values: ["1", "4"] },
    { name: "__proto__", values: ["2"] },
    { name: "a", values: ["3"] },
    { name: "file", values: [] },
  ]);
});

class Counted extends FormData {
  visited = 0;
  override *[Symbol.iterator]() {
    for (const field of super[Symbol.iterator]()) {
      this.visited++;
      yield field;
    }
    return undefined;
  }
}

test.each([textsByName, typedIn])("each field of a form is read once, however many there are: %o", (read) => {
  const searches = (["getAll", "get", "has"] as const).map((method) => vi.spyOn(FormData.prototype, method));
  const form = new Counted();
  for (let n = 0; n < 9_000; n++) form.append(`field${n % 2 ? n : 0}`, String(n));
  expect(read(form).length).toBe(4_501);
  expect(form.visited).toBe(9_000);
  for (const search of searches) expect(search).not.toHaveBeenCalled();
});
