import { expect, test } from "vitest";
import { disablePerson } from "#domain/access/people/disable-person";
import { isStaffAdmin } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { as, auditOf, person, staff, visitor } from "#test/builders";
import { makeAdministrator } from "./make-administrator.ts";

const system = () => context({ actor: { kind: "system", name: "test" } });

test("whoever runs the machine makes an active person an administrator, by an address in any case, and it holds on the next request", async () => {
  const personId = await person({ email: "garazi@example.org" });
  expect(await makeAdministrator(system(), { email: "Garazi@Example.org" })).toMatchObject({ ok: true, value: { personId } });
  expect(isStaffAdmin((await as(personId)).actor)).toBe(true);
  expect((await auditOf(personId)).map(({ action }) => action)).toEqual(["person.staffAdmin_granted"]);
});

test("made twice at once it is made once", async () => {
  const personId = await person({ email: "garazi@example.org" });
  const both = await Promise.all([1, 2].map(() => makeAdministrator(system(), { email: "garazi@example.org" })));
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect((await auditOf(personId)).length).toBe(1);
});

test("nobody does it from a page: not an administrator, not a visitor", async () => {
  const personId = await person({ email: "garazi@example.org" });
  for (const ctx of [await staff("staffAdmin"), await staff("reviewer"), await as(personId), visitor()])
    expect(await makeAdministrator(ctx, { email: "garazi@example.org" })).toMatchObject({ refusal: "forbidden" });
  expect(isStaffAdmin((await as(personId)).actor)).toBe(false);
});

test("an address that nobody has, and somebody whose access is off, are refused", async () => {
  expect(await makeAdministrator(system(), { email: "nobody@example.org" })).toMatchObject({ refusal: "not_found" });
  const personId = await person({ email: "garazi@example.org" });
  await disablePerson(await staff("staffAdmin"), { personId });
  expect(await makeAdministrator(system(), { email: "garazi@example.org" })).toMatchObject({ refusal: "person.not_active" });
});
