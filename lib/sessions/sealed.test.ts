import { expect, test, vi } from "vitest";
import { seal, unseal } from "./sealed.ts";

test("what is sealed opens for the same purpose only, unreadable and unchangeable meanwhile", () => {
  const sealed = seal("kept:a", { role: "owner", text: "Ünïcode" }, 60);
  expect(unseal("kept:a", sealed)).toEqual({ role: "owner", text: "Ünïcode" });
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("owner");
  expect(unseal("kept:b", sealed)).toBeUndefined();
  for (let at = 0; at < sealed.length; at += 7) {
    const other = sealed[at] === "A" ? "B" : "A";
    expect(unseal("kept:a", sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
  }
});

test("a letter of 4,000 characters in plain words fits into one cookie", () => {
  const words = "We write to tell you what the committee of the cluster has decided about your application, and why it came to that. ";
  const letter = words
    .split(" ")
    .flatMap((word, n) => Array.from({ length: 40 }, (_, m) => `${word}${(n * 7 + m * 13) % 97}`))
    .join(" ")
    .slice(0, 4000);
  const sealed = seal("kept:letter", { body: letter }, 60);
  expect(unseal("kept:letter", sealed)).toEqual({ body: letter });
  expect(sealed.length).toBeLessThan(3800);
});

test("two seals of one value differ, and an old one is nothing", () => {
  expect(seal("a", 1, 60)).not.toBe(seal("a", 1, 60));
  const sealed = seal("a", 1, 60);
  vi.useFakeTimers({ now: Date.now() + 61_000 });
  expect(unseal("a", sealed)).toBeUndefined();
  vi.useRealTimers();
});

test.each([undefined, "", "x", "%%%", "A".repeat(5000)])("%s opens nothing and throws nothing", (text) => {
  expect(unseal("a", text)).toBeUndefined();
});
