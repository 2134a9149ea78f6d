import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import type { z } from "zod";
import { newId } from "#lib/ids";
import { problemOf } from "../kernel/problems.ts";
import { AskToJoin, CreateConsortium, InviteMember } from "./input.ts";

const right: Record<string, string> = {
  organisationId: newId(),
  title: " Hemen Bizi ",
  aim: "Keep people at home for two more years.",
  "roles[0].title": "Sites",
  "roles[0].sector": "care",
  "roles[0].seats": "6",
  "roles[1].title": "",
  "roles[1].sector": "",
  "roles[1].seats": "1",
  closesAt: "2026-12-13T17:00",
  zone: "Europe/Brussels",
};

function read(change: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...right, ...change })) form.append(name, value);
  return parseWithZod(form, { schema: CreateConsortium, error: (issue) => JSON.stringify(problemOf(issue as z.core.$ZodIssue)) });
}
const wrong = (change: Record<string, string>) =>
  Object.entries(read(change).reply().error ?? {}).map(([name, texts]) => `${name} ${JSON.parse(texts?.[0] ?? "{}").code}`);

test("a form becomes a title, an aim, the rows that were filled in, and an instant", () => {
  const sent = read();
  expect(sent.status === "success" && sent.value).toMatchObject({
    title: "Hemen Bizi",
    aim: { written: right.aim },
    roles: [{ title: "Sites", sector: "care", seats: 6 }],
    closesAt: new Date("2026-12-13T16:00:00Z"),
    zone: "Europe/Brussels",
  });
});

test("the aim may come once a language", () => {
  const { aim: _, ...rest } = right;
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...rest, "aim.eu": "Adinekoak etxean bizi daitezela.", "aim.en": "" }))
    form.append(name, value);
  const sent = parseWithZod(form, { schema: CreateConsortium });
  expect(sent.status === "success" && sent.value.aim).toEqual({ eu: "Adinekoak etxean bizi daitezela." });
});

test.each([
  ["no title", { title: "" }, "title missing"],
  ["a title of two letters", { title: "ab" }, "title tooShort"],
  ["a title on two lines", { title: "one\ntwo" }, "title oneLine"],
  ["no aim", { aim: " " }, "aim missing"],
  ["an aim of five letters", { aim: "short" }, "aim tooShort"],
  ["an aim that is too long", { aim: "x".repeat(2001) }, "aim tooLong"],
  ["an aim with a control character", { aim: `${"x".repeat(30)}\u0007` }, "aim characters"],
  ["a role without a sector", { "roles[0].sector": "" }, "roles[0].sector choice"],
  ["a role without a title", { "roles[1].sector": "care" }, "roles[1].title missing"],
  ["no seats", { "roles[0].seats": "0" }, "roles[0].seats tooLow"],
  ["half a seat", { "roles[0].seats": "1.5" }, "roles[0].seats whole"],
  ["no role at all", { "roles[0].title": "", "roles[0].sector": "" }, "roles missing"],
  ["a day that does not exist", { closesAt: "2026-02-30T10:00" }, "closesAt noSuchTime"],
  ["an hour that summer time skips", { closesAt: "2026-03-29T02:30", zone: "Europe/Madrid" }, "closesAt noSuchTime"],
  ["no date", { closesAt: "" }, "closesAt missing"],
  ["a zone that does not exist", { zone: "Europe/Atlantis" }, "zone choice"],
  ["rules that do not exist", { rulePack: "horizon2014" }, "rulePack choice"],
])("%s is named at its field", (_, change, field) => {
  expect(wrong(change)).toEqual([field]);
});

test("a role says what its partner would do and whom it is for; countries are typed by name in any of the languages, or by code", () => {
  const form = new FormData();
  const more = {
    "roles[0].need": "should",
    "roles[0].work": " Enrols forty people. ",
    "roles[0].countries": "Francia, portugal; ES, Espainia",
    "roles[0].newCountry": "on",
    "roles[0].capability": "zebrafish",
  };
  for (const [name, value] of Object.entries({ ...right, ...more })) form.append(name, value);
  for (const kind of ["company", "research"]) form.append("roles[0].kinds", kind);
  const sent = parseWithZod(form, { schema: CreateConsortium });
  expect(sent.status === "success" && sent.value.roles).toEqual([
    {
      ...{ title: "Sites", sector: "care", seats: 6, need: "should", work: "Enrols forty people." },
      ...{ kinds: ["company", "research"], countries: ["FR", "PT", "ES"], newCountry: true, capability: "zebrafish" },
    },
  ]);
  expect(wrong({ "roles[0].countries": "France, Ruritania" })).toEqual(["roles[0].countries country"]);
  expect(wrong({ "roles[0].countries": "AT BE BG CY CZ DE DK EE ES FI FR GR HR".replaceAll(" ", ",") })).toEqual([
    "roles[0].countries tooMany",
  ]);
  expect(wrong({ "roles[0].capability": "magic", "roles[0].kinds": "circus" })).toEqual([
    "roles[0].kinds[0] choice",
    "roles[0].capability choice",
  ]);
});

test("whoever asks for a place or offers one without a role is asked to choose it", () => {
  const place = { consortiumId: newId(), organisationId: newId() };
  for (const roleId of [undefined, ""])
    for (const [form, given] of [
      [AskToJoin, { ...place, message: "We bring thirty homes." }],
      [InviteMember, { ...place, invitation: "Would you enrol?" }],
    ] as const) {
      const { error } = form.safeParse({ ...given, roleId }, { reportInput: true });
      expect(error?.issues.map((issue) => [issue.path, problemOf(issue).code])).toEqual([[["roleId"], "choice"]]);
    }
  expect(AskToJoin.safeParse({ ...place, message: "We bring thirty homes.", roleId: newId() }).success).toBe(true);
});
