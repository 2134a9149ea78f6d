import { expect, test } from "vitest";
import { type Context, HOME_CLUSTER } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { renderMail } from "#emails/render-mail";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { bodyOnly, draftLetter, putLetter } from "#test/mail/letters";
import { previewLetter } from "./preview-letter.ts";

const example = { firstName: "Nahia", organisation: "Laminak & Lamiak", text: "Your text stands here." };
type Asked = Omit<Parameters<typeof previewLetter>[1], "example">;
async function drawn(ctx: Context, asked: Asked) {
  const mail = await previewLetter(ctx, { ...asked, example });
  if (!mail) throw new Error("no preview");
  return renderMail({ ...mail, origin: "https://portal.example.org", reference: "" });
}

test.each(LETTER_OUTCOMES.flatMap((outcome) => LOCALES.map((locale) => [outcome, locale] as const)))(
  "%s in %s: without a letter of the cluster's the standard mail, in its language, with names and text in it",
  async (outcome, locale) => {
    const { text, html, subject } = await drawn(await staff("staffAdmin"), { outcome, locale });
    expect(text).toContain("Nahia");
    expect(text).toContain("Laminak & Lamiak");
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain("Laminak &amp; Lamiak");
    expect(text.includes(example.text)).toBe(outcome !== "approved");
    expect(`${subject}${text}`).not.toMatch(/\{\w+\}/);
  },
);

test("the letter in force is drawn, and one that is being written in its place; neither is sent or kept", async () => {
  const admin = await staff("staffAdmin");
  await putLetter(admin, { outcome: "refused", locale: "es", body: "En vigor: {reason}" });
  expect((await drawn(admin, { outcome: "refused", locale: "es" })).text).toContain(`En vigor: ${example.text}`);
  const before = (await auditOf(HOME_CLUSTER)).length;
  const { text, html } = await drawn(admin, { outcome: "refused", locale: "es", written: bodyOnly("Nuevo <b>{firstName}</b>.") });
  expect(text).toContain("Nuevo <b>Nahia</b>.");
  expect(html).toContain("&lt;b&gt;Nahia");
  expect(text, "what it does not say is quoted").toContain(`> ${example.text}`);
  expect((await drawn(admin, { outcome: "refused", locale: "es" })).text).toContain("En vigor");
  expect((await auditOf(HOME_CLUSTER)).length).toBe(before);
  expect(await mailsTo("name@example.org")).toEqual([]);
  await draftLetter(admin, { outcome: "refused", locale: "es", subject: "Sobre {organisation}", body: "Borrador: {reason}" });
  const draft = await drawn(admin, { outcome: "refused", locale: "es" });
  expect(draft.text).toContain(`Borrador: ${example.text}`);
  expect(draft.subject).toBe("Sobre Laminak & Lamiak");
});

test("only administrators see it", async () => {
  for (const ctx of [await staff("reviewer"), await member(await organisation()), visitor()])
    expect(await previewLetter(ctx, { outcome: "approved", locale: "en", example })).toBeUndefined();
});
