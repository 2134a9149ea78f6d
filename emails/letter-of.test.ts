import { expect, test } from "vitest";
import { LOCALES, type Locale } from "#domain/kernel/state";
import type { MailTemplate } from "#domain/mails";
import { samples } from "#test/mail/mail-samples";
import { catalogues } from "../messages/catalogues.ts";
import { letterOf } from "./letter-of.ts";
import { renderMail } from "./render-mail.tsx";

const cases = (Object.keys(samples) as MailTemplate[]).flatMap((template) =>
  LOCALES.map((locale) => [template, locale] as [MailTemplate, Locale]),
);
const asked = (template: MailTemplate, locale: Locale, more: Record<string, string> = {}) => ({
  ...{ template, locale, data: { ...(samples[template] as Record<string, string>), ...more } },
  ...{ origin: "https://portal.example.org" },
});
const rendered = (...args: Parameters<typeof asked>) => renderMail(asked(...args));

test.each(cases)(
  "%s in %s: the line beside the subject says something else, and the offer of an answer is made once",
  async (template, locale) => {
    const letter = letterOf(asked(template, locale));
    const wordsOf = (text: string) => new Set(text.toLocaleLowerCase().match(/[\p{L}\d]{4,}/gu));
    const [said, more] = [wordsOf(letter.subject), wordsOf(letter.preview)];
    expect([...more].filter((word) => said.has(word)).length).toBeLessThanOrEqual(more.size / 2);
    expect(letter.reason).not.toMatch(/Reply to it|Responda a este correo|Erantzun mezuari/);
    expect(letter.preview).not.toMatch(/\dT\d/);
  },
);

test.each(LOCALES)("in %s a date may be broken where it has a space, so that on a phone no day is cut from its month", async (locale) => {
  const { html, text } = await rendered("consortium-invited", locale);
  const [, fact = ""] = /class="value strong"[^>]*>([^<]*2026[^<]*)</.exec(html) ?? [];
  expect(fact).toMatch(/13.* .*17:00/);
  expect(fact).not.toContain("\u00a0");
  expect(text).toContain(fact);
});

test.each(LOCALES)("in %s the last words of an email are whose it is, as HTML and as text", async (locale) => {
  for (const template of ["sign-in", "searches-new"] as const) {
    const { html, text, sender } = await rendered(template, locale);
    expect(
      html
        .replaceAll(/<[^>]*>/g, "")
        .trim()
        .endsWith(sender),
    ).toBe(true);
    expect(text.endsWith(sender)).toBe(true);
  }
});

test("somebody who was given a role of the cluster is told to sign in, not to see an invitation", async () => {
  for (const locale of LOCALES) {
    const { button, subjectGranted } = catalogues[locale].mail.templates.invitation;
    const { subject, text } = await rendered("invitation", locale, { organisation: "Kaia", role: "reviewer", granted: "yes" });
    expect(subject).toBe(subjectGranted.replace("{organisation}", "Kaia"));
    expect(text).not.toContain(button);
    expect(text).toContain(`${catalogues[locale].mail.templates.invitation.buttonGranted}:\n`);
  }
});

test("the time by which something has to be done is called by what has to be done, and is there before the email is opened", async () => {
  const until = "Wednesday 9 December 2026, 23:59 Madrid time";
  expect((await rendered("application-changes", "en")).text).toContain(`Send it again by: ${until}`);
  expect((await rendered("succession-owner", "en")).text).toContain("Sign in by: Wednesday 9 December 2026");
  expect((await rendered("application-changes", "en")).html).toContain(`Deadline: ${until}.`);
  expect((await rendered("meeting-fixed", "en")).html).toContain("Tuesday 1 December 2026, 10:00 Madrid time. Budget of the study");
});

test("lines of a list begin with a mark, and what follows a title that asks is in brackets", async () => {
  expect((await rendered("meeting-proposed", "en")).text).toContain("> • Tuesday 1 December 2026, 10:00 Madrid time\n> • Wednesday");
  expect((await rendered("discussion-digest", "en")).text).toContain("> • Who writes the section on impact? (2 messages)\n");
});

const told = LOCALES.flatMap((locale) =>
  Object.entries(catalogues[locale].mail.templates).flatMap(([template, texts]) =>
    Object.entries("told" in texts ? texts.told : {}).flatMap(([fact, values]) =>
      Object.entries(values as Record<string, string>).map(([value, text]) => ({ locale, template, fact, value, text })),
    ),
  ),
);

test.each(told)("in $locale $template says one paragraph where $fact is $value", ({ locale, template, fact, value, text }) => {
  const { paragraphs } = letterOf(asked(template as MailTemplate, locale, { [fact]: value }));
  const opening = (one: string) => one.slice(0, one.indexOf("{") < 0 ? 20 : one.indexOf("{"));
  expect(paragraphs.filter((one) => one.startsWith(opening(text)) && !one.includes("{"))).not.toEqual([]);
  if (locale === "en") expect(paragraphs.join(" ").split(/\s+/).length).toBeLessThanOrEqual(70);
});

test("an email whose fact has no paragraph is an error, and not an email without it", () => {
  expect(() => letterOf(asked("join-asked", "en", { how: "telepathy" }))).toThrow();
});
