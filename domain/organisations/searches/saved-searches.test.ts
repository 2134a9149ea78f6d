import { expect, test } from "vitest";
import { type Context, context } from "#domain/kernel/context";
import { newId, newToken } from "#lib/ids";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { idOf } from "#test/fixtures/administrators";
import { refusalOf } from "#test/fixtures/consortia";
import { directorySearch } from "#test/fixtures/searches";
import { deleteSearch } from "./delete-search.ts";
import { emailSearch } from "./email-search.ts";
import { SaveSearch } from "./input.ts";
import { renameSearch } from "./rename-search.ts";
import { MAX_SEARCHES, saveSearch } from "./save-search.ts";
import { savedSearch, savedSearchesOf } from "./search-reads.ts";
import { stopSearchEmails } from "./stop-search-emails.ts";

const search = directorySearch({ q: "zebrafish", regions: ["ES213"] });
const anyMember = async () => member(await organisation());
const saved = async (ctx: Context, name = "Zebrafish, Bizkaia", emailed = true) =>
  expectDone(await saveSearch(ctx, { name, search, emailed })).searchId;
const actionsOf = async (ctx: Context) => (await auditOf(idOf(ctx))).map(({ action }) => action).slice(-2);

test("a member saves a search: it is in their own list, as it was, and in nobody else's", async () => {
  const [ctx, other] = [await anyMember(), await anyMember()];
  const id = await saved(ctx);
  expect(await savedSearchesOf(ctx)).toEqual([{ id, name: "Zebrafish, Bizkaia", search, emailed: true }]);
  expect(await savedSearch(ctx, id)).toMatchObject({ name: "Zebrafish, Bizkaia" });
  for (const wrong of [other, visitor(), await staff()]) {
    expect(await savedSearchesOf(wrong)).toEqual([]);
    expect(await savedSearch(wrong, id)).toBeUndefined();
  }
});

test("only members save: twenty at most, no two of one name, and of two at once one", async () => {
  const ctx = await anyMember();
  const suspended = await member(await organisation({ status: "suspended" }));
  for (const wrong of [visitor(), suspended, context({ actor: { kind: "system", name: "test" } })])
    expect(refusalOf(await saveSearch(wrong, { name: "A", search, emailed: false }))).toBe("forbidden");
  const both = ["Sensors", "SENSORS"].map((name) => saveSearch(ctx, { name, search, emailed: false }));
  expect((await Promise.all(both)).map(refusalOf).sort()).toEqual(["done", "search.name_used"]);
  for (let n = 1; n < MAX_SEARCHES; n++) await saved(ctx, `Search ${n}`, false);
  expect(await saveSearch(ctx, { name: "One more", search, emailed: false })).toMatchObject({
    refusal: "search.too_many",
    details: { max: String(MAX_SEARCHES) },
  });
  expect(await actionsOf(ctx)).toEqual(["person.search_saved", "person.search_saved"]);
});

test("a search is renamed by its owner, not to a name that is used, and of two to one name at once one", async () => {
  const [ctx, other] = [await anyMember(), await anyMember()];
  const [searchId, second] = [await saved(ctx, "A"), await saved(ctx, "B")];
  expectDone(await renameSearch(ctx, { searchId, name: "a" }));
  expect(refusalOf(await renameSearch(ctx, { searchId, name: "b" }))).toBe("search.name_used");
  expect(refusalOf(await renameSearch(other, { searchId, name: "C" }))).toBe("not_found");
  expect(refusalOf(await renameSearch(ctx, { searchId: newId(), name: "C" }))).toBe("not_found");
  expect(refusalOf(await renameSearch(visitor(), { searchId, name: "C" }))).toBe("forbidden");
  const both = [searchId, second].map((one) => renameSearch(ctx, { searchId: one, name: "C" }));
  expect((await Promise.all(both)).map(refusalOf).sort()).toEqual(["done", "search.name_used"]);
  expect(await actionsOf(ctx)).toEqual(["person.search_renamed", "person.search_renamed"]);
});

test("a search is deleted by its owner, once", async () => {
  const [ctx, other] = [await anyMember(), await anyMember()];
  const searchId = await saved(ctx);
  expect(refusalOf(await deleteSearch(other, { searchId }))).toBe("not_found");
  expect(refusalOf(await deleteSearch(visitor(), { searchId }))).toBe("forbidden");
  const both = await Promise.all([deleteSearch(ctx, { searchId }), deleteSearch(ctx, { searchId })]);
  expect(both.map(refusalOf).sort()).toEqual(["done", "not_found"]);
  expect(await savedSearchesOf(ctx)).toEqual([]);
  expect(await actionsOf(ctx)).toEqual(["person.search_saved", "person.search_deleted"]);
});

test("its owner has emails begin and end; of two at once one changes it", async () => {
  const [ctx, other] = [await anyMember(), await anyMember()];
  const searchId = await saved(ctx);
  expect(refusalOf(await emailSearch(ctx, { searchId, emailed: true }))).toBe("search.emailed_already");
  const both = [1, 2].map(() => emailSearch(ctx, { searchId, emailed: false }));
  expect((await Promise.all(both)).map(refusalOf).sort()).toEqual(["done", "search.not_emailed"]);
  expect(await savedSearch(ctx, searchId)).toMatchObject({ emailed: false });
  expectDone(await emailSearch(ctx, { searchId, emailed: true }));
  expect(refusalOf(await emailSearch(other, { searchId, emailed: false }))).toBe("not_found");
  expect(refusalOf(await emailSearch(visitor(), { searchId, emailed: false }))).toBe("forbidden");
  expect(await actionsOf(ctx)).toEqual(["person.search_emails_changed", "person.search_emails_changed"]);
});

test("a code that is nobody's stops nothing", async () => {
  const ctx = await anyMember();
  await saved(ctx);
  expect(refusalOf(await stopSearchEmails(visitor(), { code: newToken() }))).toBe("link_ended");
  expect(await savedSearchesOf(ctx)).toMatchObject([{ emailed: true }]);
});

test.each([
  [{ name: "A", search }, true],
  [{ name: "A", search: { ...search, capabilities: ["zebrafish", "a term that went"] } }, true],
  [{ name: "", search }, false],
  [{ name: "A\nB", search }, false],
  [{ name: "A".repeat(81), search }, false],
  [{ name: "A", search, emailed: "yes" }, false],
])("of %j it is %j that it may be saved", (input, good) => {
  expect(SaveSearch.safeParse(input).success).toBe(good);
});
