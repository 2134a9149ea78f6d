import { afterEach, expect, test, vi } from "vitest";
import { mailto } from "#lib/paths";
import { GET } from "./route.ts";

afterEach(() => vi.unstubAllEnvs());

const settings = (values: Record<string, string>) => {
  for (const name of ["PORTAL_CONTACT", "PORTAL_MAIL_FROM", "PORTAL_DEMO", "PORTAL_URL"]) vi.stubEnv(name, values[name] ?? "");
};

test("who found a weakness is told where to write, and until when that holds", async () => {
  settings({ PORTAL_URL: "https://portal.example.org", PORTAL_CONTACT: "Office <office@example.org>", PORTAL_MAIL_FROM: "p@example.org" });
  const answer = GET();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const lines = (await answer.text()).split("\n");
  const said = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  expect(said("Contact")).toBe(mailto("office@example.org"));
  expect(said("Preferred-Languages")).toBe("en, es, eu");
  expect(said("Canonical")).toBe("https://portal.example.org/.well-known/security.txt");
  const days = (Date.parse(said("Expires") ?? "") - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("without an office the sender is named", async () => {
  settings({ PORTAL_MAIL_FROM: "p@example.org" });
  expect(await GET().text()).toContain(`Contact: ${mailto("p@example.org")}\n`);
});

test.each([{}, { PORTAL_DEMO: "1" }])("nobody is named where the settings name nobody", (values) => {
  settings(values);
  expect(GET().status).toBe(404);
});
