import { expect, test } from "../../support/test.ts";

const SAID = "medical devices, healthcare, e-health; missing: complementary services; seats still open for: healthcare";

test("a segment with a partner and an open seat is not missing: list, consortium and its organisations say the same of it @plain", async ({
  portal,
  page,
}) => {
  await page.goto(`${portal.url}/en/consortia?q=gait`);
  const card = page.getByRole("article").filter({ has: page.getByRole("link", { name: "Ibilera Berria" }) });
  await expect(card).toContainText(/Missing: complementary services\s·\sSeats still open for: healthcare/);
  await expect(card.getByRole("img", { name: SAID, exact: true })).toBeVisible();
  await card.getByRole("link", { name: "Ibilera Berria" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ibilera Berria" })).toBeVisible();
  await expect(page.getByText(/^Seats still open for: Healthcare/i)).toBeVisible();
  await page.locator("main").getByRole("link", { name: "Zubikale Ibilera" }).first().click();
  const listed = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Ibilera Berria" }) });
  await expect(listed.getByRole("img", { name: SAID, exact: true })).toBeVisible();
});
