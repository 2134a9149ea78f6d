import { expect, test } from "vitest";
import { installers } from "./browser.mjs";

test("where a Chromium is present nothing is installed, not even as root", () => {
  expect(installers({ found: "/usr/bin/chromium", mayUseApt: true })).toEqual([]);
  expect(installers({ found: "/usr/bin/chromium", mayUseApt: false })).toEqual([]);
});

test("where there is none, the system's own is tried first, then Playwright's", () => {
  expect(installers({ found: undefined, mayUseApt: true }).map((line) => line.split(" ").at(-1))).toEqual([
    "chromium-headless-shell",
    "chromium",
    "chromium",
  ]);
  expect(installers({ found: undefined, mayUseApt: false })).toEqual(["npx playwright install chromium"]);
});
