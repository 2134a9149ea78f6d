import { expect, test, vi } from "vitest";
import { databaseName } from "./env.ts";

test.each([
  ["postgres://portal:secret@db.example.org:5432/portal", "postgres://portal@db.example.org:5432/portal"],
  ["postgres://portal:se:cret@db.example.org/portal", "postgres://portal@db.example.org/portal"],
  ["postgres://portal:se@cret@db.example.org/portal", "postgres://portal@db.example.org/portal"],
  ["postgres://portal@db.example.org/portal?password=secret&sslmode=require", "postgres://portal@db.example.org/portal"],
  ["postgres://portal:secret@/portal?host=/run/postgresql", "postgres://portal@/portal"],
  ["postgres://portal@db.example.org/portal", "postgres://portal@db.example.org/portal"],
])("%s is named without its password", (address, named) => {
  vi.stubEnv("PORTAL_DATABASE", address);
  expect(databaseName()).toBe(named);
  vi.unstubAllEnvs();
});
