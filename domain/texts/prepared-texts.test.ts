import { expect, test } from "vitest";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { HOME_CLUSTER } from "#domain/kernel/context";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { ownProfile } from "#domain/organisations/reads";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { consortium, emailOf } from "#test/fixtures/consortia";
import { listed, refusalOf } from "#test/fixtures/profiles";
import { stale } from "#test/mail/mailed";
import { TEXT_LIMIT, WritePreparedText } from "./input.ts";
import { ownWords, writtenTexts } from "./prepared-texts.ts";
import { PREPARED_TEXT_KEYS } from "./state.ts";
import { writePreparedText } from "./write-prepared-text.ts";

const key = "hiding.claims";
const words = { en: "Say where it comes from.", es: "Diga de dónde sale.", eu: "Esan nondik datorren." };
const none = { en: "", es: "", eu: "" };

test("the newest version is used; without words the portal's are used again", async () => {
  const admin = await staff("staffAdmin");
  expect(await writtenTexts(admin)).toEqual({});
  expect(await writePreparedText(admin, { key, ...words })).toEqual({ ok: true, value: { version: 1 } });
  expect(await ownWords(visitor(), key)).toEqual(words);
  const again = { ...words, es: "Indique la fuente." };
  expect(await writePreparedText(admin, { key, ...again })).toEqual({ ok: true, value: { version: 2 } });
  expect(await writtenTexts(admin)).toEqual({ [key]: { version: 2, words: again, label: null, isRemoved: false } });
  expect(await writePreparedText(admin, { key, ...none })).toEqual({ ok: true, value: { version: 3 } });
  expect(await ownWords(visitor(), key)).toBeNull();
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({ action: "cluster.text_written", facts: { key, version: 3 } });
});

test("only administrators who signed in a moment ago write one", async () => {
  for (const who of [await staff(), await member(await organisation(), "owner"), visitor()])
    expect(refusalOf(await writePreparedText(who, { key, ...words }))).toBe("forbidden");
  expect(refusalOf(await writePreparedText(stale(await staff("staffAdmin")), { key, ...words }))).toBe("step_up_needed");
  expect(await writtenTexts(visitor())).toEqual({});
});

test("two versions that are written at once are both kept", async () => {
  const admin = await staff("staffAdmin");
  const both = await Promise.all([words, { ...words, en: "Give the source." }].map((one) => writePreparedText(admin, { key, ...one })));
  expect(both).toMatchObject([{ value: { version: 1 } }, { value: { version: 2 } }]);
});

test("a text is written in every language or in none, within its length, and every text can be", () => {
  const problems = (input: unknown) => WritePreparedText.safeParse(input).error?.issues.map(({ path }) => path.join("."));
  for (const each of PREPARED_TEXT_KEYS) expect(problems({ key: each, ...words })).toBeUndefined();
  expect(problems({ key })).toBeUndefined();
  expect(problems({ key, ...words, es: " " })).toEqual(["es"]);
  expect(problems({ key, ...words, eu: "a".repeat(TEXT_LIMIT + 1) })).toEqual(["eu"]);
  expect(problems({ key: "hiding.dull", ...words })).toEqual(["key"]);
});

test("a page that is hidden keeps the words of that day, and each owner reads them in their own language", async () => {
  const { id, owner } = await listed();
  const admin = await staff("staffAdmin");
  await writePreparedText(admin, { key, ...words });
  expect(refusalOf(await hideOrganisation(await staff(), { organisationId: id, about: "claims", reason: "See line 3." }))).toBeUndefined();
  await writePreparedText(admin, { key, ...none });
  expect((await ownProfile(owner, id))?.hidden).toMatchObject({ about: "claims", words, reason: "See line 3." });
  const mails = await mailsTo(emailOf(owner));
  expect(mails).toMatchObject([{ data: { about: "", reason: `${words[mails[0]?.locale ?? "en"]}\n\nSee line 3.` } }]);
});

test("a consortium is hidden with the same words", async () => {
  const made = await consortium();
  await writePreparedText(await staff("staffAdmin"), { key, ...words });
  await hideConsortium(await staff(), { consortiumId: made.id, about: "claims" });
  expect((await consortiumBySlug(made.coordinator, made.slug))?.hidden).toMatchObject({ about: "claims", words, reason: "" });
  const last = (await mailsTo(emailOf(made.coordinator))).at(-1);
  expect(last).toMatchObject({ template: "consortium-hidden", data: { about: "", reason: words[last?.locale ?? "en"] } });
});
