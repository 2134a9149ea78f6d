import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { changeView } from "./change-view.ts";
import { deleteView } from "./delete-view.ts";
import { SaveView } from "./queue-input.ts";
import { MAX_VIEWS, saveView } from "./save-view.ts";
import { savedViewsOf } from "./view-reads.ts";

const view = (given: Partial<SaveView> = {}): SaveView => ({
  name: "Biotech, Navarre",
  query: "?view=all&country=ES",
  shared: false,
  opensFirst: false,
  ...given,
});
const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
async function saved(ctx: Context, given: Partial<SaveView> = {}) {
  const outcome = await saveView(ctx, view(given));
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.id;
}

test("a view is one's own until it is shared; the audit tells both", async () => {
  const [reviewer, other] = [await staff("reviewer", { firstName: "Amaia", lastName: "Esnal" }), await staff()];
  const viewId = await saved(reviewer);
  expect(await savedViewsOf(reviewer)).toMatchObject([{ id: viewId, name: "Biotech, Navarre", query: "?view=all&country=ES", mine: true }]);
  expect(await savedViewsOf(other)).toEqual([]);

  expect(await changeView(reviewer, { viewId, name: "Navarre", shared: true, opensFirst: false })).toMatchObject({ ok: true });
  expect(await savedViewsOf(other)).toMatchObject([{ name: "Navarre", mine: false, by: "Amaia Esnal" }]);
  expect((await auditOf(idOf(reviewer))).map(({ action, facts }) => [action, facts.shared])).toEqual([
    ["person.view_saved", false],
    ["person.view_changed", true],
  ]);
});

test("however many others share, one's own come first", async () => {
  const [reviewer, first, second] = [await staff(), await staff(), await staff()];
  await saved(reviewer, { name: "Zumaia" });
  for (let n = 0; n < MAX_VIEWS; n++)
    for (const other of [first, second]) await saved(other, { name: `Shared ${String(n).padStart(2, "0")}`, shared: true });
  await saved(reviewer, { name: "Azpeitia" });
  const views = await savedViewsOf(reviewer);
  expect(views).toHaveLength(2 * MAX_VIEWS);
  expect(views.slice(0, 3).map(({ name }) => name)).toEqual(["Azpeitia", "Zumaia", "Shared 00"]);
});

test("one view at most opens first, and for its owner alone", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const first = await saved(reviewer, { name: "A", opensFirst: true, shared: true });
  const second = await saved(reviewer, { name: "B", opensFirst: true });
  const opening = async (ctx: Context) => (await savedViewsOf(ctx)).filter(({ opensFirst }) => opensFirst).map(({ id }) => id);
  expect(await opening(reviewer)).toEqual([second]);
  await changeView(reviewer, { viewId: first, name: "A", shared: true, opensFirst: true });
  expect(await opening(reviewer)).toEqual([first]);
  expect(await opening(other)).toEqual([]);
  const outcomes = await Promise.all(
    [first, second].map((viewId) => changeView(reviewer, { viewId, name: "C", shared: false, opensFirst: true })),
  );
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await opening(reviewer)).toHaveLength(1);
});

test("a deleted view is gone for everybody, once", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const viewId = await saved(reviewer, { shared: true });
  const outcomes = await Promise.all([deleteView(reviewer, { viewId }), deleteView(reviewer, { viewId })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "not_found" });
  expect(await savedViewsOf(other)).toEqual([]);
  expect((await auditOf(idOf(reviewer))).at(-1)).toMatchObject({ action: "person.view_deleted", facts: { viewId } });
});

test("another's view is not there to change or delete, and nobody but staff has any", async () => {
  const [reviewer, other] = [await staff(), await staff("staffAdmin")];
  const viewId = await saved(reviewer, { shared: true });
  expect(await changeView(other, { viewId, name: "Mine now", shared: false, opensFirst: false })).toMatchObject({ refusal: "not_found" });
  expect(await deleteView(other, { viewId })).toMatchObject({ refusal: "not_found" });
  for (const ctx of [visitor(), await member(await organisation())]) {
    expect(await saveView(ctx, view())).toMatchObject({ refusal: "forbidden" });
    expect(await changeView(ctx, { viewId, name: "X", shared: false, opensFirst: false })).toMatchObject({ refusal: "forbidden" });
    expect(await deleteView(ctx, { viewId })).toMatchObject({ refusal: "forbidden" });
    expect(await savedViewsOf(ctx)).toEqual([]);
  }
  expect(await savedViewsOf(reviewer)).toMatchObject([{ name: "Biotech, Navarre", shared: true }]);
});

test("a refused change leaves the view that opens first as it was", async () => {
  const [reviewer, other] = [await staff(), await staff()];
  const mine = await saved(reviewer, { opensFirst: true });
  const theirs = await saved(other, { shared: true });
  await changeView(reviewer, { viewId: theirs, name: "X", shared: false, opensFirst: true });
  expect((await savedViewsOf(reviewer)).find(({ id }) => id === mine)).toMatchObject({ opensFirst: true });
});

test("nobody keeps more than twenty", async () => {
  const reviewer = await staff();
  for (let n = 0; n < MAX_VIEWS; n++) await saved(reviewer, { name: `View ${n}` });
  expect(await saveView(reviewer, view())).toMatchObject({ ok: false, refusal: "view.too_many" });
  expect(await savedViewsOf(reviewer)).toHaveLength(MAX_VIEWS);
});

test("views of who has left are not shown to the others", async () => {
  const [reviewer, leaver] = [await staff(), await staff()];
  await saved(leaver, { shared: true });
  await transact(
    context(),
    async ({ db }) =>
      void (await db
        .update(people)
        .set({ status: "disabled" })
        .where(eq(people.id, idOf(leaver)))),
  );
  expect(await savedViewsOf(reviewer)).toEqual([]);
});

test.each([
  ["?view=all&country=ES", true],
  ["", true],
  [undefined, true],
  ["?q=a%C3%B1ana+lab", true],
  ["https://example.org/", false],
  ["?next=/en/desk", false],
  ["?q=<script>", false],
  [`?q=${"a".repeat(500)}`, false],
])("of the query %j it is %j that it may be kept", (query, good) => {
  expect(SaveView.safeParse({ name: "X", query }).success).toBe(good);
});
