import { expect, test } from "vitest";
import type { Context } from "#domain/kernel/context";
import { reportMessage } from "#domain/organisations/messages/report-message";
import { later } from "#lib/clock";
import { mailsTo, staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { emailOf } from "#test/fixtures/consortia";
import { arrived } from "#test/fixtures/messages";
import { NO_VALUES } from "#test/mail/no-values";
import { hideOrganisation } from "./hide-organisation.ts";
import { keepOrganisation } from "./keep-organisation.ts";
import { lookState } from "./look-state.ts";
import { suspendOrganisation } from "./suspend-organisation.ts";
import { undoLook } from "./undo-look.ts";

const reason = "It advertises to everybody.";
const at = <C extends Context>(ctx: C, minutes: number): C => ({ ...ctx, now: later(ctx.now, minutes * 60_000) });

async function reported() {
  const { fromId, owner, messageId } = await arrived();
  expectDone(await reportMessage(at(owner, 1), { messageId, reason: "advertising" }));
  const clerk = await staff("staffAdmin");
  const keep = async (minutes: number) =>
    keepOrganisation(at(clerk, minutes), { organisationId: fromId, seen: (await lookState(clerk, fromId))?.seen ?? "" });
  const told = async () => (await mailsTo(emailOf(owner))).filter(({ template }) => template === "message-report-checked");
  return { fromId, clerk, keep, told, messageId };
}

test("the person who reported a message is told once that the report was dealt with, and not what the office did", async () => {
  const { keep, told, messageId, fromId, clerk } = await reported();
  expectDone(await keep(2));
  const [mail] = await told();
  expect(mail?.data).toEqual({ from: expect.any(String), path: `/${mail?.locale}/messages/${messageId}` });
  expectDone(await suspendOrganisation(at(clerk, 4), { organisationId: fromId, reason }));
  expect(await told()).toHaveLength(1);
});

test("hiding and suspending answer a report too; neither is told", async () => {
  for (const verb of [hideOrganisation, suspendOrganisation]) {
    const { told, fromId, clerk } = await reported();
    expectDone(await verb(at(clerk, 2), { organisationId: fromId, reason }));
    expect(await told()).toHaveLength(1);
    expect(JSON.stringify(await told())).not.toMatch(/hid|suspend|advertises/i);
  }
});

test("a review that is undone in time tells nobody; the next one does", async () => {
  const { keep, told, clerk } = await reported();
  const { lookId } = expectDone(await keep(2));
  expectDone(await undoLook(at(clerk, 2), { lookId }));
  expect((await told()).map(({ data }) => data)).toEqual([NO_VALUES]);
  expectDone(await keep(3));
  expect(await told()).toHaveLength(2);
});
