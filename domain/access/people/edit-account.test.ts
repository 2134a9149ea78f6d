import { expect, test } from "vitest";
import { as, auditOf, person, staff, visitor } from "#test/builders";
import { disablePerson } from "./disable-person.ts";
import { editAccount } from "./edit-account.ts";
import { ownAccount } from "./people-reads.ts";

const given = { firstName: "Maite", lastName: "Berria", position: "Director", locale: "eu" as const };

test("a person changes their own name, position and language, and nobody else's", async () => {
  const [mine, theirs] = [await person(), await person()];
  expect((await editAccount(await as(mine), given)).ok).toBe(true);
  expect(await ownAccount(await as(mine))).toMatchObject(given);
  expect(await ownAccount(await as(theirs))).toMatchObject({ firstName: "Ane" });
  expect(await auditOf(mine)).toMatchObject([{ action: "person.edited", facts: { locale: "eu" } }]);
});

test("a visitor has no account, and a disabled person none any more", async () => {
  const id = await person();
  const before = await as(id);
  expect(await editAccount(visitor(), given)).toMatchObject({ refusal: "forbidden" });
  expect(await ownAccount(visitor())).toBeUndefined();
  await disablePerson(await staff("staffAdmin"), { personId: id });
  expect(await editAccount(before, given)).toMatchObject({ refusal: "access_ended" });
});

test("two at once: the last one is stored, whole", async () => {
  const ctx = await as(await person());
  await Promise.all([editAccount(ctx, given), editAccount(ctx, { ...given, firstName: "June", lastName: "Azkena" })]);
  expect(await ownAccount(ctx)).toMatchObject({ firstName: "June", lastName: "Azkena" });
});
