import { render } from "@react-email/render";
import { expect, test } from "vitest";
import { Unbroken } from "./unbroken.tsx";

const together = async (text: string) =>
  [...(await render(<Unbroken text={text} reference="BHC-1" />)).matchAll(/nowrap">([^<]*)</g)].map(([, whole]) => whole);

test.each([
  ["Onartuta: Laminak (BHC-1)", ["(BHC-1)"]],
  ["We have BHC-1.", ["BHC-1."]],
  ["“BHC-1”, and BHC-1: both", ["“BHC-1”,", "BHC-1:"]],
  ["nothing of the kind", []],
])("brackets and stops stay on the line of the reference: %s", async (text, expected) => {
  expect(await together(text)).toEqual(expected);
});
