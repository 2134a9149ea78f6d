import { expect, test } from "vitest";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import { member } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { listed, profileInput } from "#test/fixtures/profiles";
import type { ProfileDifference } from "./profile-differences.ts";

type Refused = { ok: false; details?: Record<string, string> };
const differencesOf = (outcome: unknown): ProfileDifference[] => JSON.parse((outcome as Refused).details?.differences ?? "[]");

test("of two editors who save at once one wins and the other gets both versions", async () => {
  const { id, owner } = await listed();
  const editor = await member(id, "editor");
  const outcomes = await Promise.all([
    saveProfile(owner, profileInput(id, { version: 1, town: "Bilbao" })),
    saveProfile(editor, profileInput(id, { version: 1, town: "Tolosa" })),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false]);
  expect(outcomes[1]).toMatchObject({ refusal: "conflict", details: { version: "2" } });
  expect(differencesOf(outcomes[1])).toEqual([{ field: "town", before: "", theirs: "Bilbao", mine: "Tolosa" }]);
  expect((await ownProfile(owner, id))?.profile.town).toBe("Bilbao");
});

test("what only one of two changed is saved without a question, and neither loses a change", async () => {
  const { id, owner } = await listed();
  const editor = await member(id, "editor");
  await saveProfile(owner, profileInput(id, { version: 1, short: { en: "Wearable sensors" }, town: "Bilbao" }));
  expectDone(await saveProfile(editor, profileInput(id, { version: 1, website: "https://example.org" })));
  expect((await ownProfile(owner, id))?.profile).toMatchObject({
    short: { en: "Wearable sensors" },
    town: "Bilbao",
    website: "https://example.org",
  });
});

test("only a field that both changed is asked; the page says who saved, and names what fits", async () => {
  const { id, owner } = await listed();
  const editor = await member(id, "editor");
  await saveProfile(owner, profileInput(id, { version: 1, short: { en: "Wearable sensors" }, town: "Bilbao" }));
  const later = await saveProfile(editor, profileInput(id, { version: 1, short: { en: "Worn sensors" }, website: "https://example.org" }));
  expect((later as Refused).details?.by).toMatch(/^Ane Test/);
  expect(differencesOf(later)).toEqual([
    { field: "short.en", before: "Sensors for the home", theirs: "Wearable sensors", mine: "Worn sensors" },
  ]);
  expect((later as Refused).details).toMatchObject({ onlyMine: "website", onlyTheirs: "town" });
});

test("the choices are saved, a field at a time", async () => {
  const { id, owner } = await listed();
  const editor = await member(id, "editor");
  await saveProfile(owner, profileInput(id, { version: 1, short: { en: "Theirs" }, town: "Bilbao", sectors: ["devices", "ivd"] }));
  const mine = { short: { en: "Mine" }, town: "Tolosa", sectors: ["devices", "care"] as const };
  const choice = { short: { en: "mine" }, town: "theirs", sectors: "both" } as const;
  const input = profileInput(id, { version: 2, ...mine, sectors: [...mine.sectors], choice });
  expect((await saveProfile(editor, input)).ok).toBe(true);
  expect((await ownProfile(editor, id))?.profile).toMatchObject({
    short: { en: "Mine" },
    town: "Bilbao",
    sectors: ["devices", "ivd", "care"],
  });
});

test("a third saving while choosing asks again only for the same field, and the choice is kept", async () => {
  const { id, owner } = await listed();
  const editor = await member(id, "editor");
  await saveProfile(owner, profileInput(id, { version: 1, town: "Bilbao" }));
  await saveProfile(owner, profileInput(id, { version: 2, town: "Bilbao", website: "https://example.org" }));
  expectDone(await saveProfile(editor, profileInput(id, { version: 2, town: "Tolosa", choice: { town: "theirs" } })));
  expect((await ownProfile(owner, id))?.profile).toMatchObject({ town: "Bilbao", website: "https://example.org" });
  const again = await saveProfile(editor, profileInput(id, { version: 2, town: "Tolosa", website: "https://example.com" }));
  expect(differencesOf(again).map(({ field }) => field)).toEqual(["website"]);
});

test("typing the same as what was saved meanwhile is no conflict", async () => {
  const { id, owner } = await listed();
  await saveProfile(owner, profileInput(id, { version: 1, town: "Bilbao" }));
  expect((await saveProfile(await member(id, "admin"), profileInput(id, { version: 1, town: "Bilbao" }))).ok).toBe(true);
});
