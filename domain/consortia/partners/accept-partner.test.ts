import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortiumMembers, rolesSought } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { acceptPartner } from "./accept-partner.ts";

const seatsOf = async (roleId: string | undefined) =>
  (
    await context()
      .db.select({ taken: rolesSought.taken, seats: rolesSought.seats })
      .from(rolesSought)
      .where(eq(rolesSought.id, roleId ?? ""))
  )[0];

test("the coordinator accepts: the seat is taken, the organisation in, its owner told", async () => {
  const made = await consortium();
  const asked = await asker(made, 1);
  expect(refusalOf(await acceptPartner(made.coordinator, { consortiumId: made.id, requestId: asked.requestId }))).toBe("done");
  expect(await seatsOf(made.roleIds[1])).toEqual({ taken: 1, seats: 2 });
  expect((await mailsTo(emailOf(asked.ctx))).map((mail) => mail.template)).toEqual(["consortium-accepted"]);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.accepted", facts: { role: "Platform" } });
});

test("200 acceptances at once for the last seat: 1 wins", async () => {
  const made = await consortium();
  const [first] = [await asker(made, 0)];
  const { db } = context();
  const [row] = await db.select().from(consortiumMembers).where(eq(consortiumMembers.id, first.requestId));
  if (!row) throw new Error("no request");
  const requests = [first.requestId];
  for (let n = 1; n < 200; n++) {
    const organisationId = await organisation();
    const id = newId();
    requests.push(id);
    await transact(context(), async (ctx) => {
      await ctx.db.insert(consortiumMembers).values({ ...row, id, organisationId });
    });
  }
  const all = await Promise.all(requests.map((requestId) => acceptPartner(made.coordinator, { consortiumId: made.id, requestId })));
  expect(all.filter((each) => each.ok)).toHaveLength(1);
  expect(new Set(all.map(refusalOf))).toEqual(new Set(["done", "consortium.role_full"]));
  expect(await seatsOf(made.roleIds[0])).toEqual({ taken: 1, seats: 1 });
  const joined = await db
    .select()
    .from(consortiumMembers)
    .where(eq(consortiumMembers.roleSoughtId, made.roleIds[0] ?? ""));
  expect(joined.filter((each) => each.status === "joined")).toHaveLength(1);
  expect((await auditOf(made.id)).filter((each) => each.action === "consortium.accepted")).toHaveLength(1);
});

test("one request accepted twice at once takes one seat", async () => {
  const made = await consortium();
  const asked = await asker(made, 1);
  const twice = await Promise.all([1, 2].map(() => acceptPartner(made.coordinator, { consortiumId: made.id, requestId: asked.requestId })));
  expect(twice.map(refusalOf).sort()).toEqual(["consortium.already_decided", "done"]);
  expect(await seatsOf(made.roleIds[1])).toEqual({ taken: 1, seats: 2 });
});

test("whoever is not of the coordinator does not see the request; its editor may not decide", async () => {
  const made = await consortium();
  const asked = await asker(made, 1);
  const inside = await partner(made, 1);
  const input = { consortiumId: made.id, requestId: asked.requestId };
  for (const ctx of [visitor(), await staff("staffAdmin"), asked.ctx, inside.ctx, await member(await organisation())])
    expect(refusalOf(await acceptPartner(ctx, input))).toBe("not_found");
  expect(refusalOf(await acceptPartner(await member(made.coordinatorId, "editor"), input))).toBe("forbidden");
});

test("a request of another consortium does not exist here", async () => {
  const made = await consortium();
  const other = await consortium({ title: "Another" });
  const asked = await asker(other);
  expect(refusalOf(await acceptPartner(made.coordinator, { consortiumId: made.id, requestId: asked.requestId }))).toBe("not_found");
  expect(refusalOf(await acceptPartner(made.coordinator, { consortiumId: newId(), requestId: asked.requestId }))).toBe("not_found");
});

test("an organisation suspended since it asked does not get in", async () => {
  const made = await consortium();
  const asked = await asker(made);
  await transact(context(), async (ctx) => {
    await ctx.db.update(organisations).set({ status: "suspended" }).where(eq(organisations.id, asked.organisationId));
  });
  const input = { consortiumId: made.id, requestId: asked.requestId };
  expect(refusalOf(await acceptPartner(made.coordinator, input))).toBe("consortium.partner_not_active");
  expect(await seatsOf(made.roleIds[0])).toEqual({ taken: 0, seats: 1 });
});
