import { expect, test, vi } from "vitest";
import { DocumentsBusy } from "#lib/documents/document-writer";
import { answering } from "./answering.ts";

vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));
vi.mock("./nonce.ts", () => ({ nonce: async () => "n" }));
vi.mock("./status.ts", () => ({ requestId: () => "id" }));

test("where too many documents wait, the reader is told to try again in a minute", async () => {
  const answer = await answering(() => Promise.reject(new DocumentsBusy()))(new Request("http://portal.example/en/x/pdf"));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  expect(await answer.text()).toContain("Go back and try again in a minute.");
});
