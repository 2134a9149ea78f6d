import { expect, test } from "vitest";
import { differentPlace } from "./same-place.ts";

test.each([
  ["Bilbao", "Bilbo", []],
  ["Donostia-San Sebastián", "San Sebastian", []],
  ["Vitoria-Gasteiz (Araba)", "Gasteiz", []],
  ["Irún", "IRUN", []],
  ["Bilbao", "Coimbra", ["town"]],
  ["", "Coimbra", []],
])("%s and %s are different in: %j", (one, other, differs) => {
  expect(differentPlace({ town: one, country: null }, { town: other, country: "PT" })).toEqual(differs);
  expect(differentPlace({ town: other, country: "ES" }, { town: one, country: "PT" })).toEqual([...differs, "country"]);
});
