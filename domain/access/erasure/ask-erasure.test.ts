import { expect, test } from "vitest";
import { as, auditOf, member, organisation, person, staff, visitor } from "#test/builders";
import { idOf } from "#test/fixtures/administrators";
import { askErasure } from "./ask-erasure.ts";
import { erasePerson } from "./erase-person.ts";
import { erasureOf, waitingErasures } from "./erasure-reads.ts";
import { withdrawErasure } from "./withdraw-erasure.ts";

test("somebody asks to be erased, once however often; administrators see it, others do not; once it is done nobody waits", async () => {
  const [admin, reviewer, personId] = [await staff("staffAdmin"), await staff(), await person()];
  const ctx = await as(personId);
  expect(await Promise.all([askErasure(ctx), askErasure(ctx)])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await waitingErasures(admin)).toMatchObject([{ personId, askedAt: expect.any(Date) }]);
  expect(await erasureOf(admin, personId)).toMatchObject({ askedAt: expect.any(Date), may: true });
  expect([await waitingErasures(reviewer), await erasureOf(reviewer, personId), await erasureOf(admin, idOf(admin))]).toEqual([
    [],
    undefined,
    undefined,
  ]);
  expect((await auditOf(personId)).map(({ action }) => action)).toEqual(["person.erasure_asked"]);
  await erasePerson(admin, { personId });
  expect([await waitingErasures(admin), await erasureOf(admin, personId)]).toEqual([[], undefined]);
});

test("they can change their mind, and an organisation that they own alone is named", async () => {
  const admin = await staff("staffAdmin");
  const owner = await member(await organisation());
  await askErasure(owner);
  expect(await erasureOf(admin, idOf(owner))).toMatchObject({ may: true, owned: [{ candidates: [] }] });
  expect(await Promise.all([withdrawErasure(owner), withdrawErasure(owner)])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await waitingErasures(admin)).toEqual([]);
  expect((await auditOf(idOf(owner))).map(({ action }) => action)).toEqual(["person.erasure_asked", "person.erasure_withdrawn"]);
});

test("a visitor asks for nothing", async () => {
  expect(await askErasure(visitor())).toMatchObject({ refusal: "forbidden" });
  expect(await withdrawErasure(visitor())).toMatchObject({ refusal: "forbidden" });
});
