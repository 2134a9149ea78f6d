import { expect, test } from "vitest";
import { mailto } from "./paths.ts";

test.each([
  ["ane+portal@example.org", "mailto:ane%2Bportal@example.org"],
  ["boss@example.org?bcc=spy@evil.example&subject=Invoice", "mailto:boss@example.org%3Fbcc%3Dspy@evil.example%26subject%3DInvoice"],
  ["info@ñandú.es", "mailto:info@%C3%B1and%C3%BA.es"],
])("a link to write to %s names one recipient and nothing else", (address, href) => {
  expect(mailto(address)).toBe(href);
  expect(new URL(href).search).toBe("");
});
