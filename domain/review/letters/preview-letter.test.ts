import { expect, test } from "vitest";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import { LETTER_NAMES } from "#domain/review/state";
import { renderMail } from "#emails/render-mail";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { bodyOnly, draftLetter, letterPeople as example, putLetter } from "#test/mail/letters";
import { LETTERS, sayable } from "./letter.ts";
import { previewLetter } from "./preview-letter.ts";

type Asked = Omit<Parameters<typeof previewLetter>[1], "example">;
async function drawn(ctx: Context, asked: Asked) {
  const mail = await previewLetter(ctx, { ...asked, example });
  if (!mail) throw new Error("no preview");
  return renderMail({ ...mail, origin: "https://portal.example.org" });
}

test.each(LETTER_NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const)))(
  "%s in %s: without a letter of the cluster's the standard mail, in its language, with names and text in it",
  async (name, locale) => {
    const { text, html, subject } = await drawn(await staff("staffAdmin"), { name, locale });
    const says: readonly string[] = LETTERS[name].says;
    expect(text.includes("Nahia")).toBe(says.includes("firstName") || says.includes("person"));
    expect(text).toContain("Laminak & Lamiak");
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain("Laminak &amp; Lamiak");
    expect(text.includes(example.text)).toBe(says.includes("reason") || says.includes("points"));
    expect(`${subject}${text}`).not.toMatch(/\{\w+\}/);
  },
);

test.each(LETTER_NAMES)("%s: whatever its menu offers has a value in its email, in the text and in the subject", async (name) => {
  const admin = await staff("staffAdmin");
  for (const part of ["body", "subject"] as const)
    for (const each of sayable(name, part)) {
      const written = { subject: "S", body: "B", [part]: `<{${each}}>` };
      const { text, subject } = await drawn(admin, { name, locale: "eu", written });
      expect(part === "body" ? text : subject, each).toMatch(/<[^<>{}]+>/);
    }
});

test("a test email says in its subject that it is one", async () => {
  const mail = await previewLetter(await staff("staffAdmin"), { name: "received", locale: "es", example });
  if (!mail) throw new Error("no preview");
  const { subject } = await renderMail({
    ...mail,
    data: { ...mail.data, test: "yes" },
    origin: "https://portal.example.org",
  });
  expect(subject).toMatch(/^Prueba: /);
  expect([...subject].length).toBeLessThanOrEqual(60);
});

test("the letter in force is drawn, and one that is being written in its place; neither is sent or kept", async () => {
  const admin = await staff("staffAdmin");
  await putLetter(admin, { name: "refused", locale: "es", body: "En vigor: {reason}" });
  expect((await drawn(admin, { name: "refused", locale: "es" })).text).toContain(`En vigor: ${example.text}`);
  const before = (await auditOf(HOME_CLUSTER)).length;
  const { text, html } = await drawn(admin, { name: "refused", locale: "es", written: bodyOnly("Nuevo <b>{firstName}</b>.") });
  expect(text).toContain("Nuevo <b>Nahia</b>.");
  expect(html).toContain("&lt;b&gt;Nahia");
  expect(text, "what it does not say is quoted").toContain(`> ${example.text}`);
  expect((await drawn(admin, { name: "refused", locale: "es" })).text).toContain("En vigor");
  expect((await auditOf(HOME_CLUSTER)).length).toBe(before);
  expect(await mailsTo("name@example.org")).toEqual([]);
  await draftLetter(admin, { name: "refused", locale: "es", subject: "Sobre {organisation}", body: "Borrador: {reason}" });
  const draft = await drawn(admin, { name: "refused", locale: "es" });
  expect(draft.text).toContain(`Borrador: ${example.text}`);
  expect(draft.subject).toBe("Sobre Laminak & Lamiak");
});

test("only administrators see it", async () => {
  for (const ctx of [await staff("reviewer"), await member(await organisation()), visitor()])
    expect(await previewLetter(ctx, { name: "approved", locale: "en", example })).toBeUndefined();
});
