import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";
import { renderMail } from "#emails/render-mail";
import { HOUR, later } from "#lib/clock";
import { as, auditOf, mailsTo, staff, visitor } from "#test/builders";
import { letterPeople as example } from "#test/mail/letters";
import { letterVersions } from "./letters.ts";
import { LETTER_TESTS_AN_HOUR, testLetter } from "./test-letter.ts";

const letter = {
  name: "received",
  locale: "eu",
  version: "0".repeat(16),
  subject: "Kaixo, {firstName}",
  body: "{organisation} jaso dugu.",
} as const;
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");
const emailOf = async (ctx: Context) =>
  (
    await ctx.db
      .select({ email: people.email })
      .from(people)
      .where(eq(people.id, idOf(ctx)))
  )[0]?.email ?? "";

test("the letter as it is being written goes to its writer's own address, marked as a test; nothing is saved, and the audit says so", async () => {
  const admin = await staff("staffAdmin");
  const email = await emailOf(admin);
  expect(await testLetter(admin, letter, example)).toEqual({ ok: true, value: { email } });
  const [mail, ...others] = await mailsTo(email);
  expect(others).toEqual([]);
  const drawn = await renderMail({
    template: mail?.template as MailTemplate,
    locale: "eu",
    data: mail?.data as Record<string, string>,
    origin: "https://portal.example.org",
  });
  expect(drawn.subject).toBe("Proba: Kaixo, Nahia");
  expect(drawn.text).toContain("Laminak & Lamiak jaso dugu.");
  expect(await letterVersions(admin)).toEqual([]);
  expect((await auditOf(idOf(admin))).at(-1)).toMatchObject({
    action: "person.letter_tested",
    facts: { letter: "received", locale: "eu" },
  });
  expect(await auditOf(HOME_CLUSTER)).toEqual([]);
});

test("nobody else sends one, and one with a placeholder that is not the letter's is refused", async () => {
  for (const who of [await staff(), visitor()]) expect(await testLetter(who, letter, example)).toMatchObject({ refusal: "forbidden" });
  const admin = await staff("staffAdmin");
  expect(await testLetter(admin, { ...letter, body: "{reason}" }, example)).toMatchObject({ refusal: "letter.unknown_variable" });
  expect(await testLetter(admin, { ...letter, name: "memberReference", subject: "Kaixo", body: "{person}" }, example)).toMatchObject({
    refusal: "letter.missing_variable",
    details: { names: "{member}" },
  });
  expect(await mailsTo(await emailOf(admin))).toEqual([]);
});

test("so many are sent within an hour and no more, also at once; an hour later again", async () => {
  const admin = await staff("staffAdmin");
  const all = await Promise.all(Array.from({ length: LETTER_TESTS_AN_HOUR + 2 }, () => testLetter(admin, letter, example)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(LETTER_TESTS_AN_HOUR);
  expect(all.filter((outcome) => !outcome.ok && outcome.refusal === "letter.too_many_tests")).toHaveLength(2);
  const then = later(admin.now, HOUR + 60_000);
  expect((await testLetter(await as(idOf(admin), { clock: () => then }), letter, example)).ok).toBe(true);
});
