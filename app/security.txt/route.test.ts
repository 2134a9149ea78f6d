import { afterEach, expect, test, vi } from "vitest";
import { GET } from "./route.ts";

afterEach(() => vi.unstubAllEnvs());

const settings = (values: Record<string, string>) => {
  for (const name of ["PORTAL_CONTACT", "PORTAL_MAIL_FROM", "PORTAL_DEMO", "PORTAL_URL"]) vi.stubEnv(name, values[name] ?? "");
};

test("who found a weakness is told where to write, and until when that holds", async () => {
  settings({ PORTAL_URL: "https://portal.example.org", PORTAL_CONTACT: "Office <office@example.org>", PORTAL_MAIL_FROM: "p@example.org" });
  const answer = GET();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const fields = Object.fromEntries(
    (await answer.text())
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(/: (.*)/)),
  );
  expect(fields).toMatchObject({
    Contact: "mailto:office@example.org",
    "Preferred-Languages": "en, es, eu",
    Canonical: "https://portal.example.org/.well-known/security.txt",
  });
  const days = (Date.parse(fields.Expires) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test("without an office the sender is named", async () => {
  settings({ PORTAL_MAIL_FROM: "p@example.org" });
  expect(await GET().text()).toContain("Contact: mailto:p@example.org\n");
});

test.each([{}, { PORTAL_DEMO: "1" }])("nobody is named where the settings name nobody", (values) => {
  settings(values);
  expect(GET().status).toBe(404);
});
