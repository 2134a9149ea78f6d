import { waitingApplication } from "../../support/browser/untouched.ts";
import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");

/** Whether the first of two things on a page comes before the second. */
function isBefore([first = "", second = ""]: string[]): boolean {
  const [one, other] = [document.querySelector(first), document.querySelector(second)];
  return Boolean(one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Whether two things on a page share some of its height. */
function areOver([first = "", second = ""]: string[]): boolean | undefined {
  const [one, other] = [document.querySelector(first), document.querySelector(second)].map((each) => each?.getBoundingClientRect());
  return one && other && one.top < other.bottom && other.top < one.bottom;
}

test("documents are read beside the answers: a picture in a sandbox, a PDF where the browser shows one, keys turn them, and each reading is noted @plain", async ({
  portal,
  as,
  javaScriptEnabled,
  expectNoViolations,
}) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const listed = `select json_group_array(json_object('id', id, 'name', name, 'type', type)) from
    (select id, name, type from application_documents where application_id = ? and removed_at is null order by uploaded_at)`;
  const all = JSON.parse(cluster.one(listed, id)) as { id: string; name: string; type: string }[];
  expect(all.length).toBeGreaterThan(1);
  const page = await as.person(cluster.staff("reviewer"));
  const noted = () =>
    Number(cluster.one("select count(*) from audit_events where subject_id = ? and action = 'application.document_read'", id));
  await page.goto(`/en/staff/applications/${id}`);
  const press = async (key: string, name: string) => {
    if (!javaScriptEnabled) return page.locator(".document, .rv").getByRole("link", { name }).first().click();
    await page.locator("html[data-shortcuts=ready]").waitFor();
    await page.keyboard.press(key);
  };
  for (const [n, { id: document, name, type }] of all.entries()) {
    const before = noted();
    await press("n", n === 0 ? t("review.documents.read", { n: all.length }) : t("review.documents.next"));
    await expect(page).toHaveURL(new RegExp(`document=${document}#document$`));
    await expect(page.getByText(t("review.documents.place", { n: String(n + 1), of: String(all.length) }))).toBeVisible();
    await expect(page.locator("h2#document")).toBeFocused();
    await expect(page.getByRole("link", { name: t("review.documents.save", { name }) })).toBeVisible();
    // What is needed to decide is over the answers, and the file can be saved without scrolling.
    expect(await page.evaluate(isBefore, [".rv .decide", ".rv .fields"])).toBe(true);
    expect(await page.evaluate(areOver, [".rv .row:has(.strip)", ".rv .decide"]), "the segments and the decision").toBe(false);
    // Whether the browser shows a PDF is known once its script has asked.
    await expect.poll(() => page.evaluate(isBefore, [".document a[href*='/documents/']", ".document :is(iframe, .note)"])).toBe(true);
    if (type !== "application/pdf") {
      const picture = page.frameLocator(".document iframe").locator("img");
      await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      await expect.poll(noted).toBe(before + 1);
    } else if (javaScriptEnabled && !(await page.evaluate(() => navigator.pdfViewerEnabled)))
      await expect(page.getByText(t("review.documents.notShown"))).toBeVisible();
    const format = type === "application/pdf" ? "pdf" : "picture";
    const answer = await page.request.get(`/en/staff/applications/${id}/documents/${document}/${format}`);
    const { "content-type": is, "content-disposition": how, "content-security-policy": policy } = answer.headers();
    expect([answer.status(), is, how?.split(";")[0]]).toEqual([200, type, "inline"]);
    expect(policy).toMatch(
      format === "pdf" ? /default-src 'none'.*frame-ancestors 'self'$/ : /default-src 'none'.*frame-ancestors 'self'; sandbox$/,
    );
    // What is one thing is not handed out by the address of the other.
    const other = await page.request.get(`/en/staff/applications/${id}/documents/${document}/${format === "pdf" ? "picture" : "pdf"}`);
    expect(other.status()).toBe(404);
  }
  await expectNoViolations(page);
  if (javaScriptEnabled) {
    await page.keyboard.press("n");
    await expect(page.locator(".keys-said")).toHaveText(t("review.keys.lastDocument"));
  }
  await press("p", t("review.documents.previous"));
  await expect(page).toHaveURL(new RegExp(`document=${all.at(-2)?.id}#document$`));
  await press("Escape", t("review.documents.close"));
  await expect(page).toHaveURL(new RegExp(`/${id}$`));
  await expect(page.locator(".document")).toHaveCount(0);
  if (javaScriptEnabled) await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("where a document cannot be handed out, its frame says what happened @plain", async ({ portal, as }) => {
  const cluster = demo(portal);
  const id = waitingApplication(portal);
  const document = cluster.one("select id from application_documents where application_id = ? and removed_at is null limit 1", id);
  // Its file is no longer where it was stored.
  cluster.write("update application_documents set type = 'image/png', storage_key = 'lost' where id = ?", document);
  const page = await as.person(cluster.staff("reviewer"));
  await page.goto(`/en/staff/applications/${id}?document=${document}#document`);
  const frame = page.frameLocator(".document iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  const asked = page.request.get(`/en/staff/applications/${id}/documents/${document}/picture`, { headers: { accept: "text/html" } });
  const gone = await (await as.visitor()).request.get(`/en/staff/applications/${id}/documents/${document}/picture`, {
    headers: { accept: "text/html" },
  });
  for (const answer of [await asked, gone]) {
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.headers()["x-frame-options"]).toBe("SAMEORIGIN");
    expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(await answer.text()).toContain("<h1");
  }
});
