import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { meetAtTheDoor } from "./front-door.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

function met(method: string, url: string) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, url });
  const response = new ServerResponse(request);
  meetAtTheDoor(request, response);
  return { method: request.method, url: request.url, header: (name: string) => response.getHeader(name) };
}

test.each(["http://evil.example/en", "https://evil.example", "*", "evil.example:80", ""])(
  "a target that is no path is refused: %s",
  (url) => {
    expect(met("GET", url).url).toBe("/%");
  },
);
test.each(["/", "/en?q=http://a.example", "//x"])("a path is left as it is: %s", (url) => {
  expect(met("GET", url).url).toBe(url);
});
test.each([
  ["GET", "GET"],
  ["POST", "POST"],
  ["TRACE", "OPTIONS"],
  ["PROPFIND", "OPTIONS"],
  ["DELETE", "OPTIONS"],
])("%s is handed on as %s", (method, handed) => {
  expect(met(method, "/en").method).toBe(handed);
});

test("a file of the build is only read", () => {
  expect(met("GET", "/_next/static/x.js")).toMatchObject({ method: "GET", url: "/_next/static/x.js" });
  for (const method of ["POST", "PUT"]) expect(met(method, "/_next/static/x.js")).toMatchObject({ method: "OPTIONS", url: "/_next" });
});

test("every answer starts from the standard headers; what is not for everybody is kept by nobody", () => {
  vi.stubEnv("PORTAL_URL", "https://portal.example.org");
  for (const url of ["/en", "/_next/static/x.js", "//x", "*"]) {
    const { header } = met("GET", url);
    expect(header("x-content-type-options")).toBe("nosniff");
    expect(header("content-security-policy")).toContain("default-src 'none'");
    expect(header("strict-transport-security")).toContain("max-age");
    expect(header("cache-control")).toBe(url.startsWith("/_next/static") ? undefined : "private, no-store");
  }
});
