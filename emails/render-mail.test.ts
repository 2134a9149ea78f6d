import { expect, test } from "vitest";
import { CLUSTER_ROLES, ORGANISATION_ROLES } from "#domain/access/state";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PREPARED_TEXTS } from "#domain/texts/state";
import { samples } from "#test/mail/mail-samples";
import { catalogues } from "../messages/catalogues.ts";
import { renderMail } from "./render-mail.tsx";

const origin = "https://portal.example.org";
const names = Object.keys(samples) as MailTemplate[];
const cases = names.flatMap((template) => LOCALES.map((locale) => [template, locale] as [MailTemplate, Locale]));
const rendered = (template: MailTemplate, locale: Locale, more: Record<string, string> = {}) =>
  renderMail({ template, locale, data: { ...(samples[template] as Record<string, string>), ...more }, origin });
const linksOf = (text: string) => [...text.matchAll(/https?:\/\/[^\s"'<>]+/g)].map(([link]) => link);

test("the catalogues word exactly the mails that exist", () => {
  for (const locale of LOCALES) expect(Object.keys(catalogues[locale].mail.templates).sort()).toEqual([...names].sort());
});

test.each(cases)(
  "%s in %s: short subject, both parts, the number of its application or none, reason, its links are ours, no raw key",
  async (template, locale) => {
    const { subject, html, text } = await rendered(template, locale);
    const words = catalogues[locale].mail;
    expect([...subject].length).toBeLessThanOrEqual(60);
    // With names and a reference as long as most, nothing of our own words is cut.
    expect(subject).not.toContain("…");
    for (const part of [html.replaceAll("<!-- -->", ""), text]) {
      expect(part.includes(words.facts.reference)).toBe("reference" in samples[template]);
      expect(part.includes("BHC-2026-7K3F-M2QX")).toBe("reference" in samples[template] || template === "applications-overdue");
      expect(part).toContain(words.answer);
      expect(part).not.toMatch(/mail\.\w|templates\.|undefined|\[object|\{\w+\}/);
    }
    expect(html).toContain(`lang="${locale}"`);
    expect(html).not.toMatch(/<script|<img|<link|url\(/);
    const links = distinct(text);
    const { path, stop, settings } = samples[template] as Record<string, string>;
    expect(links).toHaveLength(new Set([path, stop, settings].filter(Boolean)).size);
    expect(
      linksOf(html)
        .filter((link) => !link.includes("w3.org"))
        .every((link) => links.includes(link)),
    ).toBe(true);
    expect(links.every((link) => link.startsWith(`${origin}/`))).toBe(true);
  },
);
const distinct = (text: string) => [...new Set(linksOf(text))];

const offersReply = (text: string) => /reply to this|replying to this|respond\w* a este|mezu\s+(elektroniko\s+)?honi/i.test(text);

test.each(cases)("%s in %s: where nobody reads replies, none is offered, and the rest is the same", async (template, locale) => {
  const words = catalogues[locale].mail;
  const asked = { template, locale, data: { ...(samples[template] as Record<string, string>) }, origin };
  const [real, demo] = [await renderMail(asked), await renderMail({ ...asked, isDemo: true })];
  expect(demo.text).toContain(words.answerDemo);
  for (const part of [demo.text.replace(words.answerDemo, ""), demo.html.replace(words.answerDemo, "")])
    expect(offersReply(part.replaceAll(/\s+/g, " "))).toBe(false);
  const own = words.templates[template];
  const [said = ""] = "reply" in own ? own.reply.split("{") : [];
  expect(real.text).toContain(said);
});

test("every role that a person can be invited to has its word", async () => {
  for (const role of [...ORGANISATION_ROLES, ...CLUSTER_ROLES])
    for (const locale of LOCALES)
      expect((await rendered("invitation", locale, { role })).text).toContain(catalogues[locale].mail.roles[role]);
});

test.each(LOCALES)("in %s a section can be asked about whichever fields it holds", async (locale) => {
  for (const field of PROFILE_COLUMNS) {
    const holds = JSON.stringify([{ field, text: "what it holds" }]);
    const { text } = await rendered("profile-still-right", locale, { holds });
    expect(text).toMatch(field === "capabilities" ? /what it holds/ : /\p{L}[^\n]*: what it holds/u);
    expect(text).not.toMatch(new RegExp(`^\\W*${field}: `, "m"));
  }
});

test.each(LOCALES)("in %s the reason for which a page was hidden is in that language, before what staff wrote", async (locale) => {
  for (const template of ["organisation-hidden", "consortium-hidden"] as const)
    for (const about of PREPARED_TEXTS.hiding) {
      const { text } = await rendered(template, locale, { about, reason: "See line three." });
      const said = text.replaceAll(/[\s>]+/g, " ");
      expect(said).toContain(`${catalogues[locale].texts.hiding[about].text} See line three.`);
      expect((await rendered(template, locale, { about, reason: "" })).text.replaceAll(/[\s>]+/g, " ")).toContain(
        catalogues[locale].texts.hiding[about].text,
      );
    }
});

test("a long name shortens the subject and stands whole in the mail", async () => {
  const organisation = "Asociación de Entidades para la Investigación Clínica del Norte y del Valle de Arriba";
  const { subject, text } = await rendered("consortium-asked", "en", { organisation });
  expect([...subject].length).toBeLessThanOrEqual(60);
  expect(subject).toMatch(/…/);
  expect(text).toContain(organisation);
});

test.each(LOCALES)("in %s no mail says two full stops where a name ends in one, or cuts its subject twice", async (locale) => {
  const names = ["organisation", "consortium", "person", "member", "inviter", "author", "from", "into", "firstName"];
  const wrong: string[] = [];
  for (const template of Object.keys(samples) as MailTemplate[]) {
    const own = Object.keys(samples[template]).filter((name) => names.includes(name));
    const named = (name: string) => Object.fromEntries(own.map((one) => [one, name]));
    const { text, subject } = await rendered(template, locale, named("Ibaialde Medikal S.L."));
    if (/(?<!\.)\.\.(?!\.)|\uE000/.test(text + subject)) wrong.push(`${template}: ${text}`);
    const long = await rendered(template, locale, named("Asociación de Entidades para la Investigación Clínica del Norte y del Valle"));
    if (long.subject.split("…").length > 2) wrong.push(`${template}: ${long.subject}`);
  }
  expect(wrong).toEqual([]);
});

test.each(LOCALES)(
  "in %s the subject of a mail about whom an organisation lets act for it leaves room for a name of ordinary length",
  async (locale) => {
    const organisation = "Arkalore Araudia, SL";
    const about = names.filter((name) => /^(join|succession)-|^invitation$/.test(name) && "organisation" in samples[name]);
    expect(about.length).toBeGreaterThan(10);
    for (const name of about) expect((await rendered(name, locale, { organisation })).subject, name).toContain(organisation);
  },
);

test.each(LOCALES)(
  "in %s an invitation that was asked for says that the request is accepted, and not that somebody entered the address",
  async (locale) => {
    const said = catalogues[locale].mail.templates.invitation;
    const words = (text: string) =>
      text.replaceAll("{organisation}", "Ibaialde Medikal").replaceAll("{inviter}", "Ane Urrutia").replaceAll(/\s+/g, " ");
    const { subject, text } = await rendered("invitation", locale, { requested: "yes" });
    expect(subject).toBe(words(said.subjectRequested));
    for (const part of [said.bodyRequested, said.reasonRequested]) expect(words(text)).toContain(words(part));
    for (const part of [said.body, said.reason]) expect(words(text)).not.toContain(words(part));
  },
);

test("the office is told to choose another owner at once only where the mailbox is gone", async () => {
  const told = async (cause: string) => (await rendered("succession-office", "en", { cause })).text;
  expect(await told("bounced")).toContain("Then choose the owner");
  expect(await told("silent")).toContain("after 14 days");
  expect(await told("silent")).not.toContain("Then choose the owner");
});

test("the names of facts take the room of their longest word, and no word is cut in its middle", async () => {
  const { html } = await rendered("invitation", "eu");
  expect(html).toMatch(/class="label muted"[^>]*overflow-wrap:break-word/);
});

test("on a phone a mail is as wide as the phone, and its reference stays on one line", async () => {
  const { html } = await rendered("application-received", "en");
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1"/>');
  const references = html.split("BHC-2026-7K3F-M2QX").length - 1;
  const unbroken = [...html.matchAll(/white-space:nowrap">[^<]*BHC-2026-7K3F-M2QX[^<]*<\/span>/g)].length;
  expect(unbroken).toBeGreaterThan(1);
  // The two that are not drawn: the title, and the line that a mailbox shows beside the subject.
  expect(references - unbroken).toBeLessThanOrEqual(2);
});

test("a deadline is said with its zone, in the reader's language", async () => {
  const text = async (locale: Locale) => (await rendered("application-confirm", locale)).text.replaceAll("\u00a0", " ");
  expect(await text("en")).toContain("The link works until: Wednesday 2 December 2026, 17:00 Madrid time");
  expect(await text("eu")).toContain("2026ko abenduaren 2a, asteazkena, 17:00, Madrilgo ordua");
});

test.each(cases)(
  "%s in %s: only a link that ends is said to work until a time; what is answered or lasts says so",
  async (template, locale) => {
    const { path = "" } = samples[template] as Record<string, string>;
    const { text } = await rendered(template, locale);
    // These carry a token that ends. Any other address works for as long as its page is there.
    const ends = /\/(apply\/(confirm|link|join)|invitations|join-requests|references|still-right|sign-in\/confirm)\//.test(path);
    if (!ends) expect(text).not.toContain(`${catalogues[locale].mail.facts.until}:`);
  },
);

test.each(LOCALES)("in %s a topic that asks or exclaims ends its own sentence", async (locale) => {
  for (const template of ["meeting-proposed", "meeting-fixed", "meeting-cancelled"] as const)
    expect((await rendered(template, locale, { topic: "Who pays for the samples?" })).text).toMatch(/samples\? \p{Lu}/u);
});

test("what a person typed is shown and does nothing", async () => {
  const hostile = `<img src=x onerror=alert(1)>\r\nBcc: a@b.example\u202e{firstName}`;
  const { subject, html, text } = await rendered("application-changes", "en", {
    organisation: hostile,
    message: hostile,
    firstName: hostile,
  });
  expect(subject).not.toMatch(/[\r\n\u202e]/);
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img");
  expect(text).toContain("> <img src=x onerror=alert(1)>\n> Bcc: a@b.example{firstName}");
});

test.each(["https://elsewhere.example/x", "//elsewhere.example/x", "javascript:alert(1)"])("a path like %s makes no mail", async (path) => {
  await expect(rendered("sign-in", "en", { path })).rejects.toThrow();
});
