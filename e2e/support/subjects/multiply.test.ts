import { expect, test } from "vitest";
import { multiply } from "./multiply.ts";

test("every table of people's making can be copied, for the page whose queries are counted", () => {
  expect(() => multiply(process.env.PORTAL_DATABASE ?? "", 1)).not.toThrow();
});
