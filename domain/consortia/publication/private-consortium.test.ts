import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortia } from "#db/schema/consortia";
import { hidings } from "#db/schema/organisations";
import { consortiaByOrganisation } from "#domain/consortia/consortia-by-organisation";
import { factsOf, hidingInForce, isShown, listedIn } from "#domain/consortia/facts";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { isListed, isPublic } from "#domain/consortia/policy";
import { consortiaOf, countConsortia, listConsortia, openConsortia, ownConsortia } from "#domain/consortia/reads";
import { waitingFor } from "#domain/consortia/waiting/waiting-for";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { auditOf, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { consortium, invited, refusalOf } from "#test/fixtures/consortia";
import { currentChecking } from "./checking.ts";
import { setChecking } from "./set-checking.ts";
import { submitConsortium } from "./submit-consortium.ts";

const checks = async (when: "before" | "after") =>
  expectDone(await setChecking(await staff("staffAdmin"), { version: (await currentChecking(context())).version, when }));

test("one that its coordinator keeps private is there for those who are in or invited and for the office, and nowhere else, until it is published", async () => {
  await checks("after");
  const made = await consortium({ audience: "invited", title: "Isilpean" });
  expect((await auditOf(made.id)).at(0)?.facts).toMatchObject({ publication: "private" });
  const stranger = await member(await organisation());
  for (const ctx of [visitor(), stranger]) {
    expect(await consortiumBySlug(ctx, made.slug)).toBeUndefined();
    expect(
      refusalOf(
        await askToJoin(ctx, {
          consortiumId: made.id,
          organisationId: await organisation(),
          roleId: made.roleIds[0] ?? "",
          message: "We can.",
        }),
      ),
    ).toBe("not_found");
  }
  const everywhere = async () => [
    (await listConsortia(visitor(), { sort: "newest", page: 1 })).total,
    (await listConsortia(visitor(), { sort: "newest", page: 1, q: "Isilpean" })).total,
    (await openConsortia(visitor(), 9)).rows.length,
    await countConsortia(visitor()),
    (await consortiaOf(visitor(), made.coordinatorId)).length,
    (await consortiaByOrganisation(visitor(), [made.coordinatorId])).length,
  ];
  expect(await everywhere()).toEqual([0, 0, 0, 0, 0, 0]);

  const guest = await invited(made);
  expect(await consortiumBySlug(guest.ctx, made.slug)).toMatchObject({ publication: "private" });
  expect((await ownConsortia(made.coordinator))[0]).toMatchObject({ publication: "private" });
  const office = await moderatedConsortia(await staff(), { view: "all", page: 1 });
  expect(office?.rows.find(({ id }) => id === made.id)).toMatchObject({
    publication: "private",
    may: { publish: "consortium.not_submitted", hide: "consortium.not_published" },
  });
  expect((await waitingFor(made.coordinator)).flatMap(({ things }) => things.map(({ kind }) => kind))).not.toContain("correct");

  expect(refusalOf(await submitConsortium(await member(made.coordinatorId, "editor"), { consortiumId: made.id }))).toBe("forbidden");
  expect(refusalOf(await submitConsortium(guest.ctx, { consortiumId: made.id }))).toBe("not_found");
  expectDone(await submitConsortium(made.coordinator, { consortiumId: made.id }));
  expect(await everywhere()).toEqual([1, 1, 1, 1, 1, 1]);
  expect((await auditOf(made.id)).at(-1)?.action).toBe("consortium.published");
  expect(refusalOf(await submitConsortium(made.coordinator, { consortiumId: made.id }))).toBe("consortium.already_published");
});

test("where the office checks, a private one waits for it once its coordinator publishes it", async () => {
  await checks("before");
  const made = await consortium({ audience: "invited" });
  expect(await consortiumBySlug(await staff(), made.slug)).toMatchObject({ publication: "private" });
  expectDone(await submitConsortium(made.coordinator, { consortiumId: made.id }));
  expect(await consortiumBySlug(made.coordinator, made.slug)).toMatchObject({ publication: "waiting" });
});

test("what the policy says everyone reads and lists is what the conditions of lists select, in every state", async () => {
  const made = await consortium();
  const own = eq(consortia.id, made.id);
  const selects = async (condition: ReturnType<typeof listedIn>) =>
    (await context().db.select({ id: consortia.id }).from(consortia).leftJoin(hidings, hidingInForce).where(and(condition, own))).length >
    0;
  const instants = [null, context().now];
  const states = instants.flatMap((publishedAt) =>
    instants.flatMap((checkAskedAt) => [null, "Say more."].map((correction) => ({ publishedAt, checkAskedAt, correction }))),
  );
  for (const isHidden of [false, true]) {
    if (isHidden) expectDone(await hideConsortium(await staff(), { consortiumId: made.id, reason: "It names a patient." }));
    for (const state of states)
      for (const status of ["open", "formed", "ended"] as const) {
        await transact(context(), ({ db }) =>
          db
            .update(consortia)
            .set({ ...state, status })
            .where(own),
        );
        const facts = await factsOf(context(), { id: made.id });
        if (!facts) throw new Error("no facts");
        expect(await selects(listedIn(context())), JSON.stringify(state)).toBe(isListed(facts));
        expect(await selects(isShown), JSON.stringify(state)).toBe(isPublic(facts));
      }
    await transact(context(), ({ db }) => db.update(consortia).set({ publishedAt: context().now, status: "open" }).where(own));
  }
});
