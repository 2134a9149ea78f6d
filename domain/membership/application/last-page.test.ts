import { expect, test } from "vitest";
import { staff, visitor } from "#test/builders";
import { asApplicant, draftApplication, filledApplication } from "#test/fixtures/applications";
import { collaborator } from "#test/fixtures/collaborators";
import { answer } from "#test/fixtures/points";
import { applicationFields } from "./application-fields.ts";
import { chooseKind } from "./choose-kind.ts";
import { goOnAt, lastPage } from "./last-page.ts";

async function begun() {
  const { id, reference } = await draftApplication();
  await chooseKind(asApplicant(id), { reference, kind: "company" });
  return { id, reference };
}
const goOn = async (id: string) => {
  const fields = await applicationFields(asApplicant(id), id);
  return fields && goOnAt(fields, await lastPage(asApplicant(id)));
};

test("nothing saved, nothing to go on with", async () => {
  const { id } = await begun();
  expect(await lastPage(asApplicant(id))).toBeUndefined();
  expect(await goOn(id)).toBeUndefined();
});

test("it goes on at the page after the one that was saved last, whoever saved it", async () => {
  const draft = await begun();
  await answer(draft.id, "address", { street: "Lamien kalea 3", postalCode: "48001", town: "Bilbao" });
  expect(await goOn(draft.id)).toBe("place");
  await answer(draft.id, "sectors", { short: "Sensors." });
  expect(await goOn(draft.id)).toBe("exchange");
  const viewer = await collaborator(draft, "view");
  expect(await lastPage(viewer.ctx)).toBe("sectors");
});

test("after a section's last page it goes on where something is still missing", async () => {
  const { id } = await begun();
  await answer(id, "fee", { invoiceEmail: "", orderNumber: "7" });
  expect(await goOn(id)).toBe("identifier");
});

test("a page that is not asked any more is no place to go on", async () => {
  const { id } = await begun();
  const fields = await applicationFields(asApplicant(id), id);
  expect(fields && goOnAt(fields, "nowhere")).toBeUndefined();
});

test("nobody else learns which page it was", async () => {
  const { id } = await filledApplication();
  expect(await lastPage(asApplicant(id))).toEqual(expect.any(String));
  for (const ctx of [visitor(), await staff()]) expect(await lastPage(ctx)).toBeUndefined();
});
