import { PDFDocument } from "@cantoo/pdf-lib";
import { pdfText } from "#test/pdf-text";
import { button } from "../../support/main-job.ts";
import { demo } from "../../support/places.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";
import { wordsIn } from "../../support/words.ts";

const t = wordsIn("en");
const page = (key: string) => t(`organisations.page.${key}`);

test("B7: a text that is not in the reader's language says in which it is @plain", async ({ portal, as, expectNoViolations }) => {
  const slug = demo(portal).one(
    `select o.slug from organisations o join listings l on l.organisation_id = o.id
    where json_extract(o.short, '$.es') is not null and json_extract(o.short, '$.en') is null and json_extract(o.text, '$.es') is not null limit 1`,
  );
  const visitor = await as.visitor();
  await visitor.goto(`/en/organisations/${slug}`);
  await expect(visitor.locator("header.who .lead")).toHaveAttribute("lang", "es");
  await expect(visitor.locator(".prose")).toHaveAttribute("lang", "es");
  await expect(visitor.getByText(page("inLanguage.es")).first()).toBeVisible();
  await expectNoViolations(visitor);
});

test("what is not stated is left out, and where nobody acts for an organisation its page says how to claim it @plain", async ({
  portal,
  as,
}) => {
  const visitor = await as.visitor();
  const slug = demo(portal).one(
    `select o.slug from organisations o join listings l on l.organisation_id = o.id join sources s on s.subject_id = o.id
    where o.text = '{}' and o.offers = '{}' and not exists (select 1 from organisation_people p where p.organisation_id = o.id) limit 1`,
  );
  await visitor.goto(`/en/organisations/${slug}`);
  for (const heading of ["what", "offers", "needs", "people"])
    await expect(visitor.getByRole("heading", { name: page(heading) })).toHaveCount(0);
  await expect(visitor.getByRole("link", { name: page("write") })).toHaveCount(0);
  await visitor.getByRole("link", { name: "Ask for access" }).click();
  await expect(visitor).toHaveURL(`/en/organisations/${slug}/join`);
});

test("the page as the public and as a member get it is what they get @plain", async ({ portal, as }) => {
  const { slug, owner } = organisationWithPeople(portal);
  const stranger = organisationWithPeople(portal);
  const [own, visitor, member] = [await as.person(owner), await as.visitor(), await as.person(stranger.owner)];
  const article = async (who: typeof own, as = "") => {
    await who.goto(`/en/organisations/${slug}${as}`);
    const html = await who.locator("article.organisation").innerHTML();
    return html.replaceAll(/nonce="[^"]*"|\$ACTION[^"]*|name="" value="[^"]*"/g, "");
  };
  expect(await article(own, "?as=public")).toBe(await article(visitor));
  expect(await article(own, "?as=member")).toBe(await article(member));
  await own.goto(`/en/organisations/${slug}`);
  await expect(own.getByRole("link", { name: page("edit"), exact: true })).toBeVisible();
  expect(await article(visitor, "?as=member")).toBe(await article(visitor));
});

/** In pixels of the stylesheet: a page of A4, and what its margins of 16 mm leave. */
const [A4_WIDTH, PRINTED_WIDTH] = [210, 178].map((mm) => Math.floor((mm / 25.4) * 96)) as [number, number];

test("G11: the longest pages of organisations are one page of A4 each, without buttons, and nothing is beside it", async ({
  portal,
  as,
}) => {
  const by = (order: string) =>
    demo(portal).one(`select o.slug from organisations o join listings l on l.organisation_id = o.id order by ${order} desc limit 1`);
  const slugs = [
    by("length(o.text)"),
    by("length(o.text) + length(o.offers) + length(o.needs) + length(o.capabilities)"),
    by("json_array_length(o.capabilities)"),
    by("(select count(*) from consortium_members m where m.organisation_id = o.id and m.status = 'joined')"),
    by("(select count(*) from sources s where s.subject_id = o.id)"),
  ];
  const visitor = await as.visitor();
  await visitor.setViewportSize({ width: A4_WIDTH, height: 900 });
  await visitor.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const slug of new Set(slugs)) {
    await visitor.goto(`/en/organisations/${slug}`);
    const file = await PDFDocument.load(await visitor.pdf({ preferCSSPageSize: true }));
    expect(file.getPageCount(), slug).toBe(1);
    expect(file.getPage(0).getSize()).toMatchObject({ width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) });
    await expect(visitor.getByRole("link", { name: page("write") })).toBeHidden();
    // Nobody edits a page that has only what its sources say, so it has no version.
    const sourced = demo(portal).one("select count(*) from sources s join organisations o on o.id = s.subject_id where o.slug = ?", slug);
    await expect(visitor.getByText(/^Last changed on /)).toHaveCount(Number(sourced) > 0 ? 0 : 1);
    const unsaid = await visitor
      .locator('.organisation .able a[href^="http"]')
      .evaluateAll((links) =>
        links.filter((link) => !getComputedStyle(link, "::after").content.includes((link as HTMLAnchorElement).getAttribute("href") ?? "")),
      );
    expect(unsaid, `${slug}: on paper a link is its address`).toHaveLength(0);
    const beyond = await visitor.locator("article.organisation").evaluate((article, width) => {
      (article as HTMLElement).style.width = `${width}px`;
      const cut = [...article.querySelectorAll("*")].filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && getComputedStyle(one).overflow !== "visible",
      );
      const right = article.getBoundingClientRect().left + width + 1;
      const outside = [...article.querySelectorAll("*")].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().right > right,
      );
      return [...cut, ...outside].map((one) => one.outerHTML.slice(0, 120));
    }, PRINTED_WIDTH);
    expect(beyond, slug).toEqual([]);
  }
});

test("the page as a PDF is one tagged page in the reader's language, the same for each version, and a new version says so", async ({
  portal,
  as,
}) => {
  const { id, slug, name, owner } = organisationWithPeople(portal);
  inDatabase(portal, (db) => db.prepare("update organisations set contact_name = 'Maddi Kontaktua' where id = ?").run(id));
  const [visitor, own] = [await as.visitor(), await as.person(owner)];
  const read = async (who: typeof own, language = "en") => {
    const answer = await who.request.get(`/${language}/organisations/${slug}/pdf`);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const bytes = await answer.body();
    return { bytes, text: pdfText(bytes), raw: bytes.toString("latin1"), pages: (await PDFDocument.load(bytes)).getPageCount() };
  };
  await visitor.goto(`/en/organisations/${slug}`);
  await expect(visitor.getByRole("link", { name: t("organisations.sheet.link") })).toHaveAttribute("href", `/en/organisations/${slug}/pdf`);
  for (const [language, version] of [
    ["en", /^Version \d+ of /m],
    ["es", /^Versión \d+, del /m],
    ["eu", /^\d+\. bertsioa: /m],
  ] as const) {
    const { bytes, text, raw, pages } = await read(visitor, language);
    expect([pages, text.includes(name), version.test(text), raw.includes(`/Lang (${language})`), raw.includes("/StructTreeRoot")]).toEqual([
      1,
      true,
      true,
      true,
      true,
    ]);
    expect(bytes.equals((await read(visitor, language)).bytes)).toBe(true);
    expect(text).not.toContain("Maddi");
  }
  const mine = await read(own);
  expect(mine.text).toContain("Maddi Kontaktua");
  expect(mine.text).toContain(t("organisations.sheet.restricted"));
  const before = Number(/^Version (\d+)/m.exec(mine.text)?.[1]);
  await own.goto("/en/profile");
  await own.locator('main [name="town"]').fill("Zarautz");
  await button(own, "Save").click();
  await expect(own.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  const after = await read(visitor);
  expect(after.text).toContain("Zarautz");
  expect(Number(/^Version (\d+)/m.exec(after.text)?.[1])).toBe(before + 1);
});

test("the contact card states what everyone may read, and nobody's address", async ({ portal, as }) => {
  const { slug, name } = organisationWithPeople(portal);
  const visitor = await as.visitor();
  const answer = await visitor.request.get(`/en/organisations/${slug}/vcard`);
  expect(answer.headers()["content-type"]).toBe("text/vcard; charset=utf-8");
  const card = (await answer.text()).replaceAll("\r\n ", "");
  expect(card).toContain(`\r\nFN:${name.replaceAll(",", "\\,")}\r\n`);
  expect(card).not.toContain("@");
});

test("a member follows an organisation, finds it on the overview, and undoes it @plain", async ({ portal, as, expectNoViolations }) => {
  const { slug, name } = organisationWithPeople(portal);
  const member = await as.person(organisationWithPeople(portal).owner);
  await member.goto(`/en/organisations/${slug}`);
  await button(member, t("organisations.follow.follow")).click();
  await expect(member.getByRole("status")).toContainText(name);
  await expectNoViolations(member);
  await member.goto("/en/desk");
  await expect(member.getByRole("heading", { name: t("organisations.follow.title") })).toBeVisible();
  await member.getByRole("link", { name, exact: true }).click();
  await button(member, t("organisations.follow.unfollow")).click();
  await button(member, t("organisations.follow.undo")).click();
  await expect(button(member, t("organisations.follow.unfollow"))).toBeVisible();
});

test("staff who see a contact person are named to the administrators, with the organisation; members and its own people are not", async ({
  portal,
  as,
}) => {
  const { id, slug, name, owner } = organisationWithPeople(portal);
  inDatabase(portal, (db) => db.prepare("update organisations set contact_name = 'Maddi Kontaktua' where id = ?").run(id));
  const [reviewer, admin] = [newPerson(portal, { clusterRole: "reviewer" }), newPerson(portal, { clusterRole: "staffAdmin" })];
  const readings = () =>
    inDatabase(portal, (db) =>
      db.prepare("select p.email from readings r join people p on p.id = r.person_id where r.subject_id = ?").pluck().all(id),
    );
  const reading = async (who: string, query = "") => {
    const page = await as.person(who);
    await page.goto(`/en/organisations/${slug}${query}`);
    await expect(page.getByText("Maddi Kontaktua")).toHaveCount(query === "?as=public" ? 0 : 1);
  };
  await reading(owner);
  await reading(organisationWithPeople(portal).owner);
  await reading(reviewer, "?as=public");
  expect(readings()).toEqual([]);
  await reading(reviewer, "?as=member");
  await reading(reviewer);
  await expect.poll(readings).toEqual([reviewer]);
  const page = await as.person(admin);
  await page.goto("/en/staff/settings/readings");
  await page
    .getByRole("link", { name: t("settings.readings.what.contact", { name }) })
    .first()
    .click();
  await expect(page).toHaveURL(`/en/organisations/${slug}`);
});
