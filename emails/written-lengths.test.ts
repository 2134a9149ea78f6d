import { expect, test } from "vitest";
import { LOCALES } from "#domain/kernel/state";
import { PORTAL_LENGTHS, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { samples } from "#test/mail/mail-samples";
import { renderMail } from "./render-mail.tsx";

test("an email says the length that holds, with its own number in every language", async () => {
  const { unconfirmed, signInLink } = RETENTION_LENGTHS;
  for (const locale of LOCALES) {
    const says = async (template: "application-confirm" | "sign-in" | "succession-asked") =>
      (await renderMail({ template, locale, data: { ...samples[template] }, origin: "https://portal.example" })).text;
    expect(await says("application-confirm")).toContain(` ${unconfirmed.n} `);
    expect(await says("sign-in")).toContain(` ${signInLink.n} minut`);
    expect(await says("succession-asked")).toContain(String(PORTAL_LENGTHS.silentOwner.n));
  }
});
