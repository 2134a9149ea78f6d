import { expect, test } from "vitest";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";
import { approveApplication } from "#domain/review/decision/approve-application";
import { previewDecision } from "#domain/review/decision/preview-decision";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { renderMail } from "#emails/render-mail";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { claimedApplication } from "#test/fixtures/applications";
import { stale } from "#test/mail/mailed";
import { letterInForce } from "./letters.ts";
import { writeLetter } from "./write-letter.ts";

const origin = "https://portal.example.org";
const reason = "No seat in the region. <b>{firstName}</b>";
const body = "On {date} the board refused {organisation} ({reference}).\n\nWhy: {reason}\n\nIt may apply again, {firstName}.";

/** What the worker would send now to an address. */
async function lastMail(to: string) {
  const mail = (await mailsTo(to)).at(-1);
  if (!mail) throw new Error(`no mail to ${to}`);
  return {
    ...mail,
    drawn: await renderMail({
      template: mail.template as MailTemplate,
      locale: mail.locale,
      data: mail.data as Record<string, string>,
      origin,
      reference: "",
    }),
  };
}
const spanish = (reviewer: Context) => claimedApplication(reviewer, { organisation: "Laminak & Lamiak" }, context({ locale: "es" }));

test("a letter is written with a fresh sign-in only", async () => {
  const admin = await staff("staffAdmin");
  const letter = { outcome: "refused", locale: "es", body: "Antes: {reason}" } as const;
  expect(await writeLetter(stale(admin), letter)).toMatchObject({ refusal: "step_up_needed" });
  expect(await letterInForce(admin, "refused", "es")).toBeUndefined();
  expect((await writeLetter(admin, letter)).ok).toBe(true);
});

test("each language has its own letter, versions are counted, and the newest is sent from then on", async () => {
  const admin = await staff("staffAdmin");
  const reviewer = await staff();
  expect(await letterInForce(admin, "refused", "es")).toBeUndefined();
  expect(await writeLetter(admin, { outcome: "refused", locale: "es", body: "Antes: {reason}" })).toEqual({
    ok: true,
    value: { version: 1 },
  });
  expect(await writeLetter(admin, { outcome: "refused", locale: "es", body })).toEqual({ ok: true, value: { version: 2 } });
  expect(await letterInForce(admin, "refused", "en")).toBeUndefined();
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({
    action: "cluster.letter_written",
    facts: { outcome: "refused", locale: "es", version: 2 },
  });

  const { id, email, reference } = await spanish(reviewer);
  const preview = await previewDecision(reviewer, { applicationId: id, step: "refuse", text: reason });
  await refuseApplication(reviewer, { applicationId: id, reason });
  const { drawn, data } = await lastMail(email);
  expect(drawn.text).toMatch(/On \d+\sde\s\w+\sde\s\d{4} the board refused Laminak & Lamiak/);
  expect(drawn.text).toContain(`(${reference}).`);
  expect(drawn.text).toContain(`Why: ${reason}`);
  expect(drawn.text.split(reason)).toHaveLength(2);
  expect(drawn.html).toContain("Laminak &amp; Lamiak");
  expect(drawn.html).not.toContain("<b>{firstName}");

  const { path: _, date: __, ...sent } = data as Record<string, string>;
  expect(preview?.data).toMatchObject(sent);
});

test("a letter that does not say the reason has it quoted under it", async () => {
  const admin = await staff("staffAdmin");
  await writeLetter(admin, { outcome: "refused", locale: "eu", body: "Kaixo {firstName}." });
  const { id, email } = await claimedApplication(admin, {}, context({ locale: "eu" }));
  await refuseApplication(admin, { applicationId: id, reason });
  expect((await lastMail(email)).drawn.text).toContain(`> ${reason}`);
});

test("without a letter of the cluster the standard one is sent, and the preview is the mail", async () => {
  const reviewer = await staff();
  const { id, email } = await claimedApplication(reviewer);
  const preview = await previewDecision(reviewer, { applicationId: id, step: "approve", text: "" });
  if (!preview) throw new Error("no preview");
  const shown = await renderMail({ template: preview.template, locale: preview.locale, data: preview.data, origin, reference: "" });
  await approveApplication(reviewer, { applicationId: id });
  const { drawn } = await lastMail(email);
  const withoutLink = (text: string) => text.replace(/https:\S+/g, "").replace(/Valid until:.*\n/, "");
  expect(withoutLink(drawn.text)).toBe(withoutLink(shown.text));
  expect(await previewDecision(reviewer, { applicationId: id, step: "approve", text: "" })).toBeUndefined();
});

test("an unknown variable is refused by name, and only administrators write letters", async () => {
  const admin = await staff("staffAdmin");
  expect(await writeLetter(admin, { outcome: "approved", locale: "en", body: "Hello {surname} {x}" })).toMatchObject({
    refusal: "letter.unknown_variable",
    details: { names: "{surname} {x}" },
  });
  for (const who of [await staff(), visitor()])
    expect(await writeLetter(who, { outcome: "approved", locale: "en", body })).toMatchObject({ refusal: "forbidden" });
  expect(await letterInForce(admin, "approved", "en")).toBeUndefined();
});

test("two letters at once are two versions", async () => {
  const admin = await staff("staffAdmin");
  const both = await Promise.all(["One.", "Two."].map((text) => writeLetter(admin, { outcome: "changesAsked", locale: "en", body: text })));
  expect(both.map((outcome) => outcome.ok && outcome.value.version).sort()).toEqual([1, 2]);
});

test("nobody previews what they may not decide", async () => {
  const reviewer = await staff();
  const { id } = await claimedApplication(reviewer);
  for (const who of [await staff(), visitor()])
    expect(await previewDecision(who, { applicationId: id, step: "refuse", text: reason })).toBeUndefined();
  expect(await previewDecision(reviewer, { applicationId: id, step: "askForChanges", text: "Which name?" })).toMatchObject({
    template: "application-changes",
    data: { message: "Which name?" },
  });
});
