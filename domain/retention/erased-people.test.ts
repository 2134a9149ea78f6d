import { eq } from "drizzle-orm";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { people } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { applicationNotes } from "#db/schema/review";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { historyOf } from "#domain/kernel/audit/history";
import { verifyAudit } from "#domain/kernel/audit/verify-audit";
import { auditOf } from "#test/builders";
import { canaries } from "#test/canaries";
import { expectDone } from "#test/expect-done";
import { plantedPerson } from "#test/fixtures/planted/planted-person";
import { notPersonal } from "#test/personal-columns";
import { nextMorning, postIn, worked } from "#test/post";
import { context } from "../kernel/context.ts";

let planted = 0;
let left = 0;
afterEach(() => vi.restoreAllMocks());
afterAll(() => process.stdout.write(`people: canaries=${planted} left=${left}\n`));

/** What is left the morning after. */
async function counted(found: ReturnType<typeof canaries>) {
  await nextMorning();
  planted += found.words.size;
  const still = await found.left();
  left += still.length;
  return still;
}

test("a person who applied, owned, reviewed, helped and was invited elsewhere: nothing of theirs is left, and what they did for others stays", async () => {
  const found = canaries();
  const { personId, admin, email, applicationId, reviewed } = await plantedPerson(found);
  await postIn({ rejects: "jon@example.org" });
  expect(notPersonal(await found.columns())).toEqual([]);
  expect((await found.left()).length).toBeGreaterThan(20);
  expectDone(await erasePerson(admin, { personId }));
  expect(await postIn()).toContainEqual(expect.objectContaining({ to: email }));
  expect(await counted(found)).toEqual([]);
  const { db } = context();
  expect(await db.select().from(people).where(eq(people.id, personId))).toMatchObject([{ status: "erased", firstName: "—" }]);
  expect(await db.select({ status: applications.status }).from(applications).where(eq(applications.id, applicationId))).toEqual([
    { status: "approved" },
  ]);
  expect(
    await db.select({ authorId: applicationNotes.authorId }).from(applicationNotes).where(eq(applicationNotes.applicationId, reviewed)),
  ).toEqual([{ authorId: personId }]);
  expect((await auditOf(personId)).at(-1)).toMatchObject({ action: "person.erased" });
  expect((await historyOf(context(), "application", reviewed)).map(({ actorName }) => actorName)).toContain("—");
  expect(await verifyAudit(context())).toMatchObject({ ok: true });
});

test("mail that has not left yet, or that the server rejects, keeps no address of theirs", async () => {
  const found = canaries();
  const { personId, admin, email } = await plantedPerson(found);
  expectDone(await erasePerson(admin, { personId }));
  await postIn({ rejects: email, days: 2 });
  expect(await counted(found)).toEqual([]);
  await worked();
});
