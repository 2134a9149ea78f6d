import { expect, test } from "vitest";
import { auditOf, mailsTo, member, organisation, staff } from "#test/builders";
import { asker, consortium, emailOf, partner, refusalOf } from "#test/fixtures/consortia";
import { acceptPartner } from "./accept-partner.ts";
import { declinePartner } from "./decline-partner.ts";

const reason = "The platform is chosen already.";

test("the coordinator declines; the organisation reads why, the audit does not", async () => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made);
  expect(refusalOf(await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason }))).toBe("done");
  const [mail] = await mailsTo(emailOf(ctx));
  expect(mail).toMatchObject({ template: "consortium-declined", data: { reason } });
  const rows = await auditOf(made.id);
  expect(rows.at(-1)?.action).toBe("consortium.declined");
  expect(JSON.stringify(rows)).not.toContain(reason);
});

test("what is decided stays so", async () => {
  const made = await consortium();
  const { requestId } = await partner(made);
  expect(refusalOf(await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason }))).toBe(
    "consortium.already_decided",
  );
});

test("only the coordinator's owners and admins decide; others do not see it", async () => {
  const made = await consortium();
  const { ctx: own, requestId } = await asker(made);
  const input = { consortiumId: made.id, requestId, reason };
  for (const ctx of [own, await staff("staffAdmin"), await member(await organisation())])
    expect(refusalOf(await declinePartner(ctx, input))).toBe("not_found");
  expect(refusalOf(await declinePartner(await member(made.coordinatorId, "contact"), input))).toBe("forbidden");
});

test("accepted and declined at once: one of the two", async () => {
  const made = await consortium();
  const { ctx, requestId } = await asker(made);
  const input = { consortiumId: made.id, requestId };
  const both = await Promise.all([acceptPartner(made.coordinator, input), declinePartner(made.coordinator, { ...input, reason })]);
  expect(both.map(refusalOf).sort()).toEqual(["consortium.already_decided", "done"]);
  expect(await mailsTo(emailOf(ctx))).toHaveLength(1);
});
