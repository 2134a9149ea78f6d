import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers } from "#db/schema/consortia";
import { context } from "#domain/kernel/context";
import { newId } from "#lib/ids";
import { auditOf, member, staff, visitor } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { askToJoin } from "./ask-to-join.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const seat = async (id: string) => (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, id)))[0];

test("whoever asked withdraws it, with its message, and may ask again", async () => {
  const made = await consortium();
  const { ctx, organisationId, requestId } = await asker(made);
  const place = { consortiumId: made.id, organisationId };
  expect(refusalOf(await withdrawRequest(ctx, place))).toBe("done");
  expect(await seat(requestId)).toMatchObject({ status: "withdrawn", message: null });
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.request_withdrawn");
  expect(refusalOf(await askToJoin(ctx, { ...place, roleId: made.roleIds[1] ?? "", message: "Now for the platform." }))).toBe("done");
  expect(await seat(requestId)).toMatchObject({ status: "asked", roleSoughtId: made.roleIds[1], message: "Now for the platform." });
});

test("there must be a request that waits", async () => {
  const made = await consortium();
  const inside = await partner(made);
  const place = { consortiumId: made.id, organisationId: inside.organisationId };
  expect(refusalOf(await withdrawRequest(inside.ctx, place))).toBe("consortium.not_asked");
  expect(refusalOf(await withdrawRequest(inside.ctx, { ...place, consortiumId: newId() }))).toBe("not_found");
});

test("nobody else withdraws it", async () => {
  const made = await consortium();
  const { organisationId, requestId } = await asker(made);
  const place = { consortiumId: made.id, organisationId };
  for (const ctx of [visitor(), await staff("staffAdmin"), made.coordinator, await member(organisationId, "viewer")])
    expect(refusalOf(await withdrawRequest(ctx, place))).toBe("forbidden");
  expect((await seat(requestId))?.status).toBe("asked");
});

test("twice at once: once", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await asker(made);
  const twice = await Promise.all([1, 2].map(() => withdrawRequest(ctx, { consortiumId: made.id, organisationId })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.not_asked", "done"]);
});
