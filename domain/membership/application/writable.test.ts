import { expect, test } from "vitest";
import type { Definition } from "#domain/membership/state";
import { writable } from "./writable.ts";

const definition: Definition = {
  sections: [
    {
      key: "people",
      pages: [
        {
          key: "signatory",
          questions: [
            { key: "signatory", type: "choice" },
            { key: "signatoryName", type: "text", when: { question: "signatory", is: ["other"] } },
            { key: "signatoryPosition", type: "text", when: { question: "signatoryName", is: ["Ane"] } },
            { key: "phone", type: "phone" },
          ],
        },
      ],
    },
  ],
};

test("with a question whose answer is to be changed, those that depend on the answer are open too, and no other", () => {
  expect([...writable("changesAsked", definition, ["signatory"])]).toEqual(["signatory", "signatoryName", "signatoryPosition"]);
  expect([...writable("changesAsked", definition, ["phone"])]).toEqual(["phone"]);
  expect([...writable("submitted", definition, ["signatory"])]).toEqual([]);
});
