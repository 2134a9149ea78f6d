import { expect, test } from "vitest";
import { HOME_CLUSTER } from "#domain/kernel/context";
import { problemOf } from "#domain/kernel/problems";
import { newId } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { refusalOf } from "#test/fixtures/profiles";
import { stale } from "#test/mail/mailed";
import { addPreparedText, MAX_TEXTS } from "./add-prepared-text.ts";
import { AddPreparedText, WritePreparedText } from "./input.ts";
import { offeredKeys, writtenTexts } from "./prepared-texts.ts";
import { removePreparedText } from "./remove-prepared-text.ts";
import type { AnyTextKey } from "./state.ts";
import { textCode } from "./text-code.ts";
import { writePreparedText } from "./write-prepared-text.ts";

const words = { en: "Attach the statutes.", es: "Adjunte los estatutos.", eu: "Erantsi estatutuak." };
const labels = { labelEn: "Statutes", labelEs: "Estatutos", labelEu: "Estatutuak" };
const added = { purpose: "changes" as const, ...words, ...labels };
const STANDARD = ["changes.name", "changes.contact", "changes.position"];
const offered = async () => offeredKeys("changes", await writtenTexts(visitor()));
const acts = async () => (await auditOf(HOME_CLUSTER)).map(({ action }) => action).filter((action) => action.startsWith("cluster.text_"));

test("a text that an administrator adds is offered after the portal's, is renamed, and is offered no more once it is removed", async () => {
  const admin = await staff("staffAdmin");
  const { key } = expectDone(await addPreparedText(admin, added));
  expect(await offered()).toEqual([...STANDARD, key]);
  expect(textCode("changes").safeParse(key.slice("changes.".length)).success).toBe(true);
  expectDone(await writePreparedText(admin, { key, ...words, ...labels, labelEn: "The statutes" }));
  expect((await writtenTexts(admin))[key]).toMatchObject({ version: 2, words, label: { en: "The statutes", es: "Estatutos" } });
  expectDone(await removePreparedText(admin, { key }));
  expect(await offered()).toEqual(STANDARD);
  expect(refusalOf(await writePreparedText(admin, { key, ...words, ...labels }))).toBe("text.gone");
  expect(refusalOf(await removePreparedText(admin, { key }))).toBe("text.gone");
  expect(await acts()).toEqual(["cluster.text_added", "cluster.text_written", "cluster.text_removed"]);
});

test("a text of the portal is removed, and offered again once somebody saves it; what a step needs stays", async () => {
  const admin = await staff("staffAdmin");
  expectDone(await removePreparedText(admin, { key: "changes.contact" }));
  expect(await offered()).toEqual(["changes.name", "changes.position"]);
  expectDone(await writePreparedText(admin, { key: "changes.contact" }));
  expect(await offered()).toEqual(STANDARD);
  expect(refusalOf(await removePreparedText(admin, { key: "refusal.duplicate" }))).toBe("text.needed");
  for (const key of ["hiding.claims", "decline.tooLate", `changes.${newId()}`] as AnyTextKey[])
    expect(refusalOf(await removePreparedText(admin, { key }))).toBe("text.gone");
});

test("only administrators who signed in a moment ago add and remove", async () => {
  const admin = await staff("staffAdmin");
  for (const who of [await staff(), await member(await organisation(), "owner"), visitor()]) {
    expect(refusalOf(await addPreparedText(who, added))).toBe("forbidden");
    expect(refusalOf(await removePreparedText(who, { key: "changes.name" }))).toBe("forbidden");
  }
  expect(refusalOf(await addPreparedText(stale(admin), added))).toBe("step_up_needed");
  expect(refusalOf(await removePreparedText(stale(admin), { key: "changes.name" }))).toBe("step_up_needed");
  expect(await acts()).toEqual([]);
});

test("of two who remove one at once one does; of two who add at once both do, up to twenty", async () => {
  const admin = await staff("staffAdmin");
  const removed = await Promise.all([1, 2].map(() => removePreparedText(admin, { key: "changes.name" })));
  expect(removed.map(refusalOf).filter(Boolean)).toEqual(["text.gone"]);
  const made = await Promise.all([1, 2].map(() => addPreparedText(admin, added)));
  expect(new Set(made.map((one) => expectDone(one).key)).size).toBe(2);
  for (let n = (await offered()).length; n < MAX_TEXTS; n++) expectDone(await addPreparedText(admin, added));
  expect(refusalOf(await addPreparedText(admin, added))).toBe("text.too_many");
});

test("a text that the cluster adds has its words and its name in every language", () => {
  const problems = (schema: typeof AddPreparedText | typeof WritePreparedText, input: unknown) =>
    schema.safeParse(input).error?.issues.map(({ path }) => path.join("."));
  expect(problems(AddPreparedText, added)).toBeUndefined();
  expect(problems(AddPreparedText, { ...added, es: "", labelEu: " " })).toEqual(["es", "labelEu"]);
  expect(problems(WritePreparedText, { key: `changes.${newId()}`, ...words })).toEqual(["labelEn"]);
  expect(problems(WritePreparedText, { key: "changes.name", labelEn: "Name" })).toEqual(["labelEs"]);
  expect(problems(WritePreparedText, { key: "hiding.dull", ...words })).toEqual(["key"]);
});

test("a form that chooses no text, or one that is none of its purpose, is told to choose", () => {
  const codeOf = (sent: unknown) => {
    const issue = textCode("changes").safeParse(sent, { reportInput: true }).error?.issues[0];
    return issue && problemOf(issue).code;
  };
  expect([undefined, "", "activity", "name"].map(codeOf)).toEqual(["choice", "choice", "choice", undefined]);
});
