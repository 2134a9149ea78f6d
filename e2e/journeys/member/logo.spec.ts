import sharp from "sharp";
import { hostile } from "../../hostile/files/hostile-file.ts";
import { asFile } from "../../support/browser/chosen-files.ts";
import { hydrated } from "../../support/browser/page-ready.ts";
import { organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const picture = async () => {
  const bytes = await sharp({ create: { width: 200, height: 200, channels: 3, background: "#145" } })
    .png()
    .toBuffer();
  return asFile(hostile("", "mark.png", "image/png", bytes));
};

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`B3 one press uploads a logo once, says nothing false, and the sidebar shows it, in ${locale} @plain`, async ({
    as,
    portal,
    javaScriptEnabled,
  }) => {
    const { owner, slug } = organisationWithPeople(portal);
    const page = await as.person(owner);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().includes("/profile/logo/")) sent.push(request.url());
    });
    await page.goto(`/${locale}/profile?organisation=${slug}`);
    await hydrated(page);
    const upload = page.locator("#logo").getByRole("button", { name: t("organisations.logo.upload"), exact: true });
    await page.locator("#logo-file").setInputFiles(await picture());
    if (javaScriptEnabled !== false) await expect(page.locator("#logo-alt")).toBeFocused();
    await page.locator("#logo-alt").fill("A blue square");
    await upload.click();
    await expect(page.locator("#logo-file-given img")).toHaveAttribute("alt", "A blue square");
    await expect(page.locator(".ws-nav .id img.logo")).toBeVisible();
    await expect(page.locator(".error, .summary")).toHaveCount(0);
    expect(sent).toHaveLength(1);
    if (javaScriptEnabled === false) return;
    // The button never complains of a missing file: it asks for one.
    const asked = page.waitForEvent("filechooser");
    await upload.click();
    await (await asked).setFiles(await picture());
    await expect(page.locator(".error, .summary")).toHaveCount(0);
  });
}
