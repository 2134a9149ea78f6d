import type { Locale } from "#domain/kernel/state";
import { goOn } from "../../support/browser/task-list.ts";
import { button, field } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { openDraft } from "../../support/subjects/drafts.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.use({ viewport: { width: 390, height: 844 } });
const question = (locale: Locale, reference: string, page: string) => `/${locale}/apply/tasks/${reference}/question/${page}`;

for (const locale of ["en", "eu"] as const) {
  const t = wordsIn(locale);

  test(`A9 the country drives the identifier question, in ${locale} @plain`, async ({ page, portal }) => {
    const { reference } = await openDraft(page, portal, { locale, kind: "company" });
    for (const [country, asked, wrong, right] of [
      ["ES", "nif", "B12345670", "B12345674"],
      ["FR", "vat", "FR40303265046", "FR40303265045"],
      ["CA", "registration", "??", "BN 123456789"],
    ] as const) {
      await page.goto(question(locale, reference, "name"));
      await field(page, "country").selectOption(country);
      await goOn(page, t);
      await expect(page.getByLabel(t(`questions.identifier.${asked}.label`))).toBeVisible();
      await field(page, "identifier").fill(wrong);
      await button(page, t("membership.question.continue")).click();
      await expect(page.getByRole("alert").filter({ hasText: t("common.form.problem") })).toBeVisible();
      await expect(field(page, "identifier")).toHaveValue(wrong);
      await field(page, "identifier").fill(right);
      await goOn(page, t);
      await page.goto(question(locale, reference, "identifier"));
      await expect(field(page, "identifier")).toHaveValue(right);
    }
  });

  test(`A10 a known name, VAT number or mail domain offers to ask to join that member, and nothing else is told, in ${locale} @plain`, async ({
    page,
    portal,
    mailbox,
  }) => {
    const cluster = demo(portal);
    const member = (column: string, key: string) =>
      cluster.one(
        `select ${column} from organisations o join organisation_people op on op.organisation_id = o.id and op.role = 'owner'
        join people p on p.id = op.person_id and p.status = 'active' join organisation_keys k on k.organisation_id = o.id
        where o.status = 'active' and k.key like ? and (select count(*) from organisation_keys other where other.key = k.key) = 1
        order by o.name_key limit 1 offset ${locale === "en" ? 3 : 5}`,
        `${key}:%`,
      );
    const offer = page.getByRole("heading", { name: t("membership.offer.title") });
    const offered = async (key: string) => {
      await expect(offer).toBeVisible();
      const content = await page.content();
      for (const column of ["o.slug", "p.email"]) expect(content).not.toContain(member(column, key));
      return content;
    };
    const nobody = await openDraft(page, portal, { locale, organisation: "Zzyzx Qwortle", kind: "company" });
    await expect(offer).toHaveCount(0);

    await page.goto(question(locale, nobody.reference, "identifier"));
    await field(page, "identifier").fill(member("substr(k.key, 5)", "vat"));
    await goOn(page, t);
    await page.goto(nobody.list);
    expect(await offered("vat")).not.toContain(member("o.name", "vat"));

    const domain = member("substr(k.key, 8)", "domain");
    await openDraft(page, portal, { locale, organisation: "Zzyzx Qwortle", email: `nahia.${Date.now()}@${domain}` });
    expect(await offered("domain")).not.toContain(member("o.name", "domain"));

    await openDraft(page, portal, { locale, organisation: member("o.name", "name") });
    await offered("name");
    await button(page, t("membership.offer.do")).click();
    await expect(page.getByText(t("membership.offer.asked.waiting.organisation"))).toBeVisible();
    await mailbox.next(member("p.email", "name"));
  });
}
