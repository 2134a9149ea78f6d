import { pdfText } from "#test/pdf-text";
import { places } from "./support/all-places.ts";
import { CANARIES, plant } from "./support/canaries.ts";
import { demo } from "./support/places.ts";
import { builtRoutes } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { expect, test } from "./support/portals/planted-portal.ts";
import { inDatabase } from "./support/subjects/accounts.ts";
import { wordsIn } from "./support/words.ts";

test.describe.configure(oneProcess("planted"));

const t = wordsIn("en");
const words = Object.entries(CANARIES);
const heard = (where: string, body: string) => words.flatMap(([name, word]) => (body.includes(word) ? [`${where}: ${name}`] : []));

/** The text of an answer, a PDF's own words too. */
async function bodyOf(answer: Response) {
  const bytes = Buffer.from(await answer.arrayBuffer());
  return answer.headers.get("content-type") === "application/pdf" ? pdfText(bytes) : bytes.toString("utf8");
}

test("C16 no note, score, vote, conflict or unsent point is in any page of an applicant, a member or a visitor, in any file, or in any mail", async ({
  portal,
  as,
  mailbox,
}) => {
  const cluster = demo(portal);
  const id = cluster.application("id");
  const [reference, email] = [cluster.application("reference"), cluster.application("email")];
  const { vote } = plant(portal, id);

  // They are there: who may read them does.
  const staffCookie = cluster.cookie("reviewer");
  const asStaff = { cookie: `${staffCookie?.name}=${staffCookie?.value}` };
  const review = await (await fetch(`${portal.url}/en/staff/applications/${id}`, { headers: asStaff })).text();
  expect(heard("review", review)).toEqual(expect.arrayContaining(["review: note", "review: judge"]));
  const minutes = await bodyOf(await fetch(`${portal.url}/en/staff/applications/${id}/votes/${vote}/minutes`, { headers: asStaff }));
  expect(heard("minutes", minutes)).toEqual(["minutes: judge"]);

  const leaks: string[] = [];
  const asked = { pages: 0, files: 0 };
  const outsiders = ["visitor", "applicant", "owner", "stranger"] as const;
  inDatabase(portal, (db) =>
    db
      .prepare(
        `insert into people (id, cluster_id, email, email_key, first_name, last_name, name_key, position, locale, status, created_at)
        select 'stranger0000000000000000', cluster_id, 'stranger@example.org', 'stranger@example.org', 'Nor', 'Arrotza', 'nor arrotza', 'x', 'en', 'active', 0 from people limit 1`,
      )
      .run(),
  );
  const cookies = Object.fromEntries(
    outsiders.map((who) => {
      const cookie = cluster.cookie(who);
      return [who, cookie ? `${cookie.name}=${cookie.value}` : ""];
    }),
  );
  const read = async (where: string, path: string, headers: Record<string, string>) => {
    const body = await bodyOf(await fetch(portal.url + path, { headers }));
    leaks.push(...heard(where, body));
    return body;
  };
  // What the demonstration shows of its accounts and its outbox is no page of the portal.
  const pages = places().flatMap(({ page, name, who, path }) =>
    page.startsWith("/dev") || who === "reviewer" || who === "staffAdmin" ? [] : [{ name, who, path: path(cluster) }],
  );
  // The payload that Next's own script reads holds what the page itself holds, so a third of the pages is asked for it.
  const everyPage = async (when: string) => {
    for (const [nth, { name, who, path }] of pages.entries())
      for (const rsc of nth % 3 === 0 ? [{}, { RSC: "1" }] : [{}]) {
        await read(`${when} ${name} ${Object.keys(rsc).join("")}`, path, { cookie: cookies[who] ?? "", ...rsc });
        asked.pages++;
      }
  };
  await everyPage("in review");

  // Staff pages and every file that the portal hands out, asked for by those who are not staff.
  const filled = (address: string) =>
    address
      .replace("[locale]", "en")
      .replace("[id]", id)
      .replace("[voteId]", vote)
      .replace("[reference]", reference)
      .replace(/\[\.{0,3}\w+\]/g, "x");
  const staffPages = places().flatMap(({ who, path }) => (who === "reviewer" || who === "staffAdmin" ? [path(cluster)] : []));
  const handedOut = [
    ...builtRoutes()
      .filter((address) => !address.startsWith("/dev"))
      .map(filled),
    ...staffPages,
  ];
  // What is for staff answers all others alike: of these pages others are asked at each address.
  const asks = (who: (typeof outsiders)[number], nth: number, path: string) =>
    !staffPages.includes(path) || outsiders.indexOf(who) % 2 === nth % 2;
  for (const [nth, path] of handedOut.entries())
    for (const who of outsiders.filter((outsider) => asks(outsider, nth, path))) {
      await read(`${path} as ${who}`, path, { cookie: cookies[who] ?? "" });
      asked.files++;
    }

  const copy = await read("copy", `/en/apply/tasks/${reference}/copy`, { cookie: cookies.applicant ?? "" });
  expect(copy).toContain(cluster.application("organisation_name").slice(0, 6));

  // The decision and its reopening, with every mail that they send.
  const page = await as.person(cluster.one("select p.email from people p join applications a on a.assigned_to = p.id where a.id = ?", id));
  await page.goto(`/en/staff/applications/${id}/decision?step=refuse`);
  await page.getByLabel(t("review.fields.reason"), { exact: true }).fill("It has no seat in the region.");
  await page.getByRole("button", { name: t("review.decide.refuseDo"), exact: true }).click();
  const refusal = await mailbox.next(email);
  leaks.push(...heard("mail of the refusal", refusal.subject + refusal.text + refusal.html));
  await everyPage("refused");
  await page.goto(`/en/staff/applications/${id}`);
  await page.getByRole("button", { name: t("committee.reopen.confirm"), exact: true }).click();
  const reopened = await mailbox.next(email);
  leaks.push(...heard("mail of the reopening", reopened.subject + reopened.text + reopened.html));
  const path = `/en/apply/status/${reference}`;
  expect(await read("status page, reopened", path, { cookie: cookies.applicant ?? "" })).toContain(t("membership.own.steps.reopened"));
  inDatabase(portal, (db) => {
    for (const { template, data } of db.prepare("select template, data from outbox").all() as { template: string; data: string }[])
      leaks.push(...heard(`outbox ${template}`, data));
  });

  expect(asked.pages).toBeGreaterThan(80);
  expect(asked.files).toBeGreaterThan(80);
  expect(leaks).toEqual([]);
});
