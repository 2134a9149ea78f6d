import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { accepts, agreed, NDA } from "#test/fixtures/rooms";
import { acceptAgreement } from "./accept-agreement.ts";
import { ACCEPTANCES, agreementHash } from "./agreements.ts";
import { roomOf } from "./room-reads.ts";
import { setAgreement } from "./set-agreement.ts";

const SHOWN = { page: 1, log: 1, accepted: 1 };

test("the coordinator sets an agreement, partners are emailed, and the audit has its fingerprint", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  expect(await agreed(made)).toMatchObject({ version: 1 });
  expect((await mailsTo(emailOf(ctx))).at(-1)).toMatchObject({
    template: "agreement-set",
    data: { path: `/en/consortia/${made.slug}/documents` },
  });
  const { agreement, accepted } = (await roomOf(ctx, made.slug, SHOWN)) ?? {};
  expect([agreement?.text, accepted]).toEqual([NDA, false]);
  const sha256 = agreementHash({ consortiumId: made.id, version: 1, text: NDA, language: "en" });
  expect(agreement?.sha256).toBe(sha256);
  expect((await auditOf(made.id)).at(-1)).toMatchObject({ action: "consortium.agreement_set", facts: { version: 1, sha256 } });
});

test("who accepted is listed by pages, the first one first, and the number is of all", async () => {
  const made = await consortium();
  const { organisationId } = await partner(made);
  await agreed(made);
  const names: string[] = [];
  for (let n = 0; n <= ACCEPTANCES; n++) {
    const one = await member(organisationId, "viewer");
    await accepts(one, made);
    names.push(one.actor.kind === "person" ? one.actor.name : "");
  }
  const shown = async (accepted: number) => (await roomOf(made.coordinator, made.slug, { ...SHOWN, accepted }))?.acceptances;
  expect((await shown(1))?.rows).toHaveLength(ACCEPTANCES);
  expect(await shown(9)).toMatchObject({ rows: [{ name: names.at(-1) }], total: ACCEPTANCES + 1, page: 2, pages: 2 });
});

test("a partner whose membership lapsed, and that may not read it, gets no email about it", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const lapse = (status: "lapsed" | "active") =>
    transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
      db.update(organisations).set({ status }).where(eq(organisations.id, organisationId)),
    );
  await lapse("lapsed");
  await agreed(made);
  expect((await mailsTo(emailOf(ctx))).map(({ template }) => template)).not.toContain("agreement-set");
  await lapse("active");
  expect(await setAgreement(made.coordinator, { consortiumId: made.id, version: 1, text: `${NDA} Also afterwards.` })).toMatchObject({
    ok: true,
  });
  expect((await mailsTo(emailOf(ctx))).at(-1)?.template).toBe("agreement-changed");
});

test("it is refused to whoever does not coordinate, from an earlier version, and with the same text", async () => {
  const made = await consortium();
  const { ctx } = await partner(made);
  const asking = await asker(made, 1);
  const input = { consortiumId: made.id, version: 0, text: NDA };
  expect(refusalOf(await setAgreement(ctx, input))).toBe("forbidden");
  expect(refusalOf(await setAgreement(await member(made.coordinatorId, "editor"), input))).toBe("forbidden");
  for (const outside of [asking.ctx, await member(await organisation()), await staff("staffAdmin"), visitor()])
    expect(refusalOf(await setAgreement(outside, input))).toBe("not_found");
  await agreed(made);
  expect(refusalOf(await setAgreement(made.coordinator, { ...input, text: `${NDA} And longer.` }))).toBe("room.agreement_changed");
  expect(refusalOf(await setAgreement(made.coordinator, { ...input, version: 1 }))).toBe("room.agreement_same");
});

test("of two versions that are set at once one is, and the other is told", async () => {
  const made = await consortium();
  const both = await Promise.all(
    ["One text that is long enough.", "Another text that is long enough."].map((text) =>
      setAgreement(made.coordinator, { consortiumId: made.id, version: 0, text }),
    ),
  );
  expect(both.map(refusalOf).toSorted()).toEqual(["done", "room.agreement_changed"]);
});

test("somebody of a partner accepts it for themselves; the coordinator sees who and when, and the audit which version", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const colleague = await member(organisationId, "viewer");
  await agreed(made);
  await accepts(ctx, made);
  expect((await roomOf(ctx, made.slug, SHOWN))?.accepted).toBe(true);
  expect((await roomOf(colleague, made.slug, SHOWN))?.accepted).toBe(false);
  expect((await roomOf(made.coordinator, made.slug, SHOWN))?.acceptances?.rows).toMatchObject([
    { name: ctx.actor.kind === "person" ? ctx.actor.name : "" },
  ]);
  expect((await roomOf(ctx, made.slug, SHOWN))?.acceptances).toBeUndefined();
  expect((await auditOf(made.id)).at(-1)).toMatchObject({
    action: "consortium.agreement_accepted",
    facts: { organisationId, version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test("accepting is refused without an agreement, from outside, twice, and of a version that was replaced", async () => {
  const made = await consortium();
  const { ctx, organisationId } = await partner(made);
  const asking = await asker(made, 1);
  const input = { consortiumId: made.id, version: 1, agreed: "on" } as const;
  expect(refusalOf(await acceptAgreement(ctx, input))).toBe("room.no_agreement");
  await agreed(made);
  for (const outside of [asking.ctx, await member(await organisation()), await staff("staffAdmin"), visitor()])
    expect(refusalOf(await acceptAgreement(outside, input))).toBe("not_found");
  const both = await Promise.all([acceptAgreement(ctx, input), acceptAgreement(ctx, input)]);
  expect(both.map(refusalOf).toSorted()).toEqual(["done", "room.already_accepted"]);
  await agreed(made, 1, `${NDA} And longer.`);
  expect((await roomOf(ctx, made.slug, SHOWN))?.accepted).toBe(false);
  expect((await mailsTo(emailOf(ctx))).at(-1)?.template).toBe("agreement-changed");
  expect(refusalOf(await acceptAgreement(ctx, input))).toBe("room.agreement_changed");
  await accepts(ctx, made, 2);
  await leaveConsortium(ctx, { consortiumId: made.id, organisationId });
  expect(refusalOf(await acceptAgreement(ctx, { ...input, version: 2 }))).toBe("not_found");
});
