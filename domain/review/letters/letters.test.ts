import { expect, test } from "vitest";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { approveApplication } from "#domain/review/decision/approve-application";
import { previewDecision } from "#domain/review/decision/preview-decision";
import { refuseApplication } from "#domain/review/decision/refuse-application";
import { LETTER_NAMES } from "#domain/review/state";
import { renderMail } from "#emails/render-mail";
import { auditOf, mailsTo, staff, visitor } from "#test/builders";
import { claimedApplication, submittedApplication } from "#test/fixtures/applications";
import { draftLetter, draftsSeen, putLetter } from "#test/mail/letters";
import { stale } from "#test/mail/mailed";
import { discardLetters } from "./discard-letters.ts";
import { LETTERS } from "./letter.ts";
import { letterInForce, letterVersions, workingLetter } from "./letters.ts";
import { publishLetters } from "./publish-letters.ts";
import { restoreStandardLetter } from "./restore-standard-letter.ts";
import { saveLetter } from "./save-letter.ts";

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
    }),
  };
}
const spanish = (reviewer: Context) => claimedApplication(reviewer, { organisation: "Laminak & Lamiak" }, context({ locale: "es" }));

const stampThere = async (ctx: Context) => workingLetter(await letterVersions(ctx), "changesAsked", "en").stamp;

test("a letter is published with a fresh sign-in only; until then it is a draft, and it can be discarded", async () => {
  const admin = await staff("staffAdmin");
  const letter = { name: "refused", locale: "es", body: "Antes: {reason}" } as const;
  expect(await publishLetters(admin, { version: await draftsSeen(admin) })).toMatchObject({ refusal: "definition.no_draft" });
  expect((await draftLetter(stale(admin), letter)).ok).toBe(true);
  const version = await draftsSeen(admin);
  expect(await publishLetters(stale(admin), { version })).toMatchObject({ refusal: "step_up_needed" });
  expect(await publishLetters(await staff(), { version })).toMatchObject({ refusal: "forbidden" });
  expect(await discardLetters(await staff(), { version })).toMatchObject({ refusal: "forbidden" });
  await draftLetter(admin, { ...letter, body: "Ahora: {reason}" });
  expect(await publishLetters(admin, { version })).toMatchObject({ refusal: "conflict" });
  expect(await discardLetters(admin, { version })).toMatchObject({ refusal: "conflict" });
  expect(await letterInForce(admin, "refused", "es")).toBeUndefined();
  expect((await discardLetters(admin, { version: await draftsSeen(admin) })).ok).toBe(true);
  expect(await letterVersions(admin)).toEqual([]);
  expect(await discardLetters(admin, { version: await draftsSeen(admin) })).toMatchObject({ refusal: "definition.no_draft" });
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({ action: "cluster.letters_discarded" });
});

test("a draft that says what is in force is none, and a subject says no reason", async () => {
  const admin = await staff("staffAdmin");
  const letter = { name: "approved", locale: "eu", subject: "Ongi etorri, {firstName}", body: "Kaixo" } as const;
  await putLetter(admin, letter);
  await draftLetter(admin, { ...letter, body: "Agur" });
  await draftLetter(admin, letter);
  expect((await letterVersions(admin)).filter(({ name, locale }) => name === "approved" && locale === "eu")).toHaveLength(1);
  expect(await draftLetter(admin, { ...letter, subject: "{reason} {x}" })).toMatchObject({ details: { names: "{reason} {x}" } });
});

test("a subject of the cluster's own is the email's, with its values put in and cut to the length of subjects", async () => {
  const admin = await staff("staffAdmin");
  await putLetter(admin, {
    name: "refused",
    locale: "en",
    subject: "{organisation} was refused, {firstName}: {reference}",
    body: "{reason}",
  });
  const { id, email, reference } = await claimedApplication(admin, { organisation: `Laminak ${"long ".repeat(20)}` });
  await refuseApplication(admin, { applicationId: id, reason });
  const { drawn } = await lastMail(email);
  expect(drawn.subject).toContain(reference);
  expect([...drawn.subject].length).toBeLessThanOrEqual(60);
  expect(drawn.subject).toMatch(/^Laminak .*… was refused, /);
});

test("each language has its own letter, versions are counted, and the newest is sent from then on", async () => {
  const admin = await staff("staffAdmin");
  const reviewer = await staff();
  expect(await letterInForce(admin, "refused", "es")).toBeUndefined();
  expect(await putLetter(admin, { name: "refused", locale: "es", body: "Antes: {reason}" })).toEqual({ ok: true, value: { n: 1 } });
  expect(await letterInForce(admin, "refused", "es")).toMatchObject({ version: 1 });
  expect(await putLetter(admin, { name: "refused", locale: "es", body })).toEqual({ ok: true, value: { n: 1 } });
  expect(await letterInForce(admin, "refused", "en")).toBeUndefined();
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({
    action: "cluster.letters_published",
    facts: { letters: "refused es 2" },
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

  const { path: _, until: ___, date: __, ...sent } = data as Record<string, string>;
  expect(preview?.data).toMatchObject(sent);
});

test("a letter that does not say the reason has it quoted under it", async () => {
  const admin = await staff("staffAdmin");
  await putLetter(admin, { name: "refused", locale: "eu", body: "Kaixo {firstName}." });
  const { id, email } = await claimedApplication(admin, {}, context({ locale: "eu" }));
  await refuseApplication(admin, { applicationId: id, reason });
  expect((await lastMail(email)).drawn.text).toContain(`> ${reason}`);
});

test("without a letter of the cluster the standard one is sent, and the preview is the mail", async () => {
  const reviewer = await staff();
  const { id, email } = await claimedApplication(reviewer);
  const preview = await previewDecision(reviewer, { applicationId: id, step: "approve", text: "" });
  if (!preview) throw new Error("no preview");
  const shown = await renderMail({ template: preview.template, locale: preview.locale, data: preview.data, origin });
  await approveApplication(reviewer, { applicationId: id });
  const { drawn } = await lastMail(email);
  const withoutLink = (text: string) => text.replace(/https:\S+/g, "").replace(/The link works until:.*\n/, "");
  expect(withoutLink(drawn.text)).toBe(withoutLink(shown.text));
  expect(await previewDecision(reviewer, { applicationId: id, step: "approve", text: "" })).toBeUndefined();
});

test("an unknown variable is refused by name, and only administrators write letters", async () => {
  const admin = await staff("staffAdmin");
  expect(await draftLetter(admin, { name: "approved", locale: "en", body: "Hello {surname} {x}" })).toMatchObject({
    refusal: "letter.unknown_variable",
    details: { names: "{surname} {x}" },
  });
  for (const who of [await staff(), visitor()])
    expect(await draftLetter(who, { name: "approved", locale: "en", body })).toMatchObject({ refusal: "forbidden" });
  expect(await letterInForce(admin, "approved", "en")).toBeUndefined();
});

test("of two who write one letter at once the later is told", async () => {
  const admin = await staff("staffAdmin");
  const letter = { name: "changesAsked", locale: "en", subject: "Changes", version: await stampThere(admin) } as const;
  const both = await Promise.all(["One.", "Two."].map((body) => saveLetter(admin, { ...letter, body })));
  expect(both.map((outcome) => (outcome.ok ? "done" : outcome.refusal)).sort()).toEqual(["conflict", "done"]);
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

test("a letter is put back to the standard words in the draft, and sent in them once that is published", async () => {
  const admin = await staff("staffAdmin");
  const letter = { name: "refused", locale: "en" } as const;
  const stamp = async () => workingLetter(await letterVersions(admin), "refused", "en").stamp;
  await putLetter(admin, { ...letter, body });
  for (const who of [await staff(), visitor()])
    expect(await restoreStandardLetter(who, { ...letter, version: await stamp() })).toMatchObject({ refusal: "forbidden" });
  expect(await restoreStandardLetter(admin, { ...letter, version: "0".repeat(16) })).toMatchObject({ refusal: "conflict" });
  expect((await restoreStandardLetter(admin, { ...letter, version: await stamp() })).ok).toBe(true);
  expect(await letterInForce(admin, "refused", "en")).toMatchObject({ body });
  expect((await auditOf(HOME_CLUSTER)).at(-1)).toMatchObject({
    action: "cluster.letter_drafted",
    facts: { letter: "refused", standard: true },
  });
  expect((await publishLetters(admin, { version: await draftsSeen(admin) })).ok).toBe(true);
  const { id, email } = await claimedApplication(admin);
  await refuseApplication(admin, { applicationId: id, reason });
  const { data, drawn } = await lastMail(email);
  expect(data).not.toHaveProperty("letter");
  expect(data).not.toHaveProperty("letterSubject");
  expect(drawn.text).toContain("have decided not to accept the application");
  await draftLetter(admin, { ...letter, body });
  expect((await restoreStandardLetter(admin, { ...letter, version: await stamp() })).ok).toBe(true);
  expect(
    (await letterVersions(admin)).filter(({ publishedAt }) => publishedAt === null),
    "the portal's words are in force: no draft",
  ).toEqual([]);
});

test("from the first email on, each is sent in its letter in the language of the application", async () => {
  const admin = await staff("staffAdmin");
  for (const name of LETTER_NAMES) {
    const must = LETTERS[name].needs.map((each) => `{${each}}`).join(" ");
    for (const locale of LOCALES)
      await draftLetter(admin, { name, locale, subject: `Own ${name} ${locale}`, body: `Own ${name} ${locale} ${must}` });
  }
  expect((await publishLetters(admin, { version: await draftsSeen(admin) })).ok).toBe(true);
  const { email } = await submittedApplication({}, context({ locale: "eu" }));
  const subjects = (await mailsTo(email)).map(({ data }) => (data as Record<string, string>).letterSubject);
  expect(subjects).toEqual(["Own confirm eu", "Own begun eu", "Own received eu"]);
});
