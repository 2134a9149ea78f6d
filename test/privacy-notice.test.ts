import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NOTICED, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { RETENTION } from "#domain/retention/retention";
import { COOKIES } from "#lib/sessions/cookies";

const LOCALES = ["en", "es", "eu"] as const;
type Notice = { privacy: { times: Record<string, string>; cookies: Record<string, string> } };
const noticeIn = (locale: string) => (JSON.parse(readFileSync(`messages/${locale}/pages.json`, "utf8")) as Notice).privacy;

test("every cookie that the portal sets has a sentence in the privacy notice, and no sentence has lost its cookie", () => {
  for (const locale of LOCALES) expect(Object.keys(noticeIn(locale).cookies).sort()).toEqual(["lead", ...Object.keys(COOKIES)].sort());
});

test("no cookie is set under a name of its own: all are in the list of lib/sessions/cookies.ts", () => {
  const own = globSync(["app/**/*.ts", "app/**/*.tsx", "lib/**/*.ts", "components/**/*.tsx", "proxy.ts"])
    .filter((file) => file !== "lib/sessions/cookies.ts" && !file.includes(".test."))
    .filter((file) => /"(__Host-)?auzolan-[a-z]+"/.test(readFileSync(file, "utf8")));
  expect(own).toEqual([]);
});

test("the notice takes its times from the retention table: a sentence for each, and no number of its own", () => {
  for (const locale of LOCALES) {
    const { consent, ...times } = noticeIn(locale).times;
    expect(Object.keys(times).sort()).toEqual([...NOTICED].sort());
    for (const sentence of Object.values(times)) expect(sentence.replace("{time}", "")).not.toMatch(/\d/);
    expect(consent).toBeDefined();
  }
});

test("whatever personal data are kept for a time is in the notice, but for what is about the cluster's own staff or the machine", () => {
  // What lasts as long as a cookie has its sentence there.
  const ours = [
    "proposal",
    "collaboratorLink",
    "joinAnswerLink",
    "job",
    "mergeUndo",
    "absence",
    "importFile",
    "copy",
    "strayFile",
    "sentForm",
    "unfinished",
  ];
  const kept = new Set(RETENTION.flatMap((row) => (typeof row.kept === "string" ? [] : row.kept)));
  expect([...kept].filter((key) => !ours.includes(key) && !(NOTICED as readonly string[]).includes(key))).toEqual([]);
  expect(
    Object.keys(RETENTION_LENGTHS)
      .filter((key) => !ours.includes(key))
      .sort(),
  ).toEqual([...NOTICED].sort());
});
