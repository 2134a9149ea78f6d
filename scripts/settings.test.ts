import { expect, test } from "vitest";
import { urlFault } from "./settings.ts";

test.each([
  "https://portal.example.org",
  "https://portal.example.org:8443",
  "http://127.0.0.1:3000",
  "http://localhost:3000",
  "http://[::1]:3000",
])("%s can be the portal's address", (url) => expect(urlFault(url)).toBeUndefined());

test.each([
  ["portal.example.org", "not a web address"],
  ["http://portal.example.org", "Set it to https://portal.example.org"],
  ["http://127.0.0.1.example.org", "without encryption"],
  ["ftp://portal.example.org", "only https"],
  ["https://portal.example.org/", "remove the path"],
  ["https://portal.example.org/portal", "remove the path"],
])("%s cannot, and the line says what to do", (url, said) => {
  expect(urlFault(url)).toContain(said);
});
