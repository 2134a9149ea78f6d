import { worked } from "../../support/browser/import-progress.ts";
import { demo } from "../../support/places.ts";
import { test } from "../../support/portals/changed-portal.ts";
import { oneProcess } from "../../support/portals/one-process.ts";
import { expect } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

test.describe.configure(oneProcess("changed"));

const ADMIN = "idoia.larrea@example.org";
const t = wordsIn("en");

test("after an import staff publish what is complete, fill in and publish the rest, and invite its people @plain", async ({
  as,
  portal,
  mailbox,
  page: visitor,
  javaScriptEnabled,
  expectNoViolations,
}) => {
  const page = await as.person(ADMIN);
  const mark = javaScriptEnabled ? "Gorbea" : "Larrun";
  const address = `ane@${mark.toLowerCase()}.example`;
  const file = [
    "Razón social;Tipo;Eslabón;Municipio;Descripción breve;Correo de contacto",
    `${mark} Osoa;Empresa;Biotec;Eibar;Biorreactores de un solo uso;${address}`,
    `${mark} Erdizka;Empresa;;Irun;Sensores;`,
  ];
  await page.goto("/en/staff/import");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "socios.csv", mimeType: "text/csv", buffer: Buffer.from(`${file.join("\n")}\n`) });
  await page.getByRole("button", { name: t("exchange.import.choose.read") }).click();
  await worked(page.getByRole("button", { name: t("exchange.import.columns.check", { n: 2 }) }));
  await worked(page.getByRole("button", { name: t("exchange.import.check.go", { n: 2 }) }));
  const result = page.url();
  const toPublish = page.locator("#publish");
  await expect(toPublish.getByRole("heading", { level: 2 })).toHaveText(t("exchange.import.created.publishTitle", { n: 2 }));
  await expect(toPublish.getByRole("row", { name: new RegExp(`${mark} Erdizka`) }).getByRole("checkbox")).toBeDisabled();
  await expectNoViolations(page);

  const statusOf = (name: string) =>
    demo(portal).one("select count(*) from listings where organisation_id = (select id from organisations where name = ?)", name);
  await toPublish.getByRole("button", { name: t("exchange.import.created.publishChosen") }).click();
  await expect(async () => expect(statusOf(`${mark} Osoa`)).toBe("1")).toPass();
  expect(statusOf(`${mark} Erdizka`)).toBe("0");
  await visitor.goto(`/en/directory?q=${mark}`);
  await expect(visitor.getByRole("link", { name: `${mark} Osoa` })).toBeVisible();

  await page.goto(result);
  await page.getByRole("link", { name: `${t("exchange.import.created.fillIn")} ${mark} Erdizka` }).click();
  await page.getByLabel("Biotechnology").check();
  await page.getByRole("button", { name: t("organisations.profile.publish"), exact: true }).click();
  await expect(async () => expect(statusOf(`${mark} Erdizka`)).toBe("1")).toPass();

  await page.goto(result);
  const toInvite = page.locator("#invite");
  await expect(toInvite.getByLabel(t("exchange.import.created.contactOf", { name: `${mark} Osoa` }))).toHaveValue(address);
  await toInvite.getByRole("button", { name: t("exchange.import.created.inviteDo") }).click();
  await expect(page.getByText(t("exchange.import.created.invitedContacts", { n: 1, left: 0 }).trim())).toBeVisible();
  expect((await mailbox.next(address)).subject).toContain(`${mark} Osoa`);
});
