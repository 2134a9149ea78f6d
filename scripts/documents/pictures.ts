import { mkdirSync } from "node:fs";
import type { Page } from "playwright";
import { sessionRow } from "#test/session-row";
import { places } from "../../e2e/support/all-places.ts";
import { withDemoBrowser } from "../demonstration/demo-browser.ts";

const OUT = "docs/pictures";
/** The pages that the README shows: whose place, in which theme, and how much of the page. */
const PICTURES = [
  { file: "home-light", place: "/", theme: "light" },
  { file: "home-dark", place: "/", theme: "dark" },
  { file: "status", place: "/apply/status/[reference]", theme: "light" },
  { file: "queue", place: "/staff/applications", theme: "light" },
  { file: "consortium", place: "/consortia/[slug]", theme: "light" },
] as const;

/** The consortium whose way from a call to commitments docs/from-call-to-consortium.md shows, as its coordinator sees it. */
const SHOWN = "etxean-bizi";
const SPACE = `/en/consortia/${SHOWN}`;
const COORDINATOR = `select p.email from people p join organisation_people op on op.person_id = p.id
  join consortium_members m on m.organisation_id = op.organisation_id join consortia c on c.id = m.consortium_id
  where c.slug = ? and m.role = 'coordinator' and op.role = 'owner' and p.status = 'active' order by p.email limit 1`;
/** A request of the consortium, and a member of a third country: with both, the partners are from three countries. */
const ASKING = `select o.slug from organisations o join consortium_members m on m.organisation_id = o.id
  join consortia c on c.id = m.consortium_id where c.slug = ? and m.status = 'asked' limit 1`;
const PORTUGUESE = `select o.slug from organisations o join listings l on l.organisation_id = o.id where o.country = 'PT' and ? <> '' order by o.slug limit 1`;

type Walk = { file: string; path: string; part?: string };
const walk = (asking: string, third: string): Walk[] => [
  { file: "walk-call", path: "/en/calls/etxean-zahartu" },
  { file: "walk-workspace", path: `${SPACE}/workspace`, part: ".standing" },
  { file: "walk-gap", path: `${SPACE}/eligibility`, part: ".sec" },
  { file: "walk-suggestions", path: `${SPACE}/partners`, part: "#suggestions" },
  { file: "walk-what-if", path: `${SPACE}/eligibility?with=${asking}&with=${third}`, part: "#what-if" },
  { file: "walk-commitments", path: `${SPACE}/commitments`, part: ".sec" },
];
const MOST = 760;

/** A picture of the top of a page, or of a part of it. */
async function take(page: Page, file: string, part?: string) {
  const box = part ? await page.locator(part).first().boundingBox() : undefined;
  const margin = 24;
  const clip = box && {
    x: box.x - margin,
    y: Math.max(0, box.y - margin / 2),
    width: box.width + 2 * margin,
    height: Math.min(box.height + margin, MOST),
  };
  await page.screenshot({ path: `${OUT}/${file}.png`, ...(clip && { clip, fullPage: true }) });
}

mkdirSync(OUT, { recursive: true });
await withDemoBrowser(async ({ browser, portal, known }) => {
  const view = (theme: "light" | "dark") =>
    browser.newContext({ viewport: { width: 1280, height: MOST }, colorScheme: theme, reducedMotion: "reduce" });
  for (const { file, place: name, theme } of PICTURES) {
    const place = places().find((known) => known.name === name);
    if (!place)
      throw new Error(
        `No place is called ${name}: ${places()
          .map(({ name }) => name)
          .join(", ")}`,
      );
    const context = await view(theme);
    const cookie = known.cookie(place.who);
    if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
    const page = await context.newPage();
    await page.goto(portal.url + place.path(known));
    await take(page, file);
    await context.close();
  }
  const context = await view("light");
  const value = sessionRow(portal.database, known.one(COORDINATOR, SHOWN), 0);
  await context.addCookies([{ name: "auzolan-session", value, url: portal.url, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  const shown = walk(known.one(ASKING, SHOWN), known.one(PORTUGUESE, SHOWN));
  for (const { file, path, part } of shown) {
    await page.goto(portal.url + path);
    await take(page, file, part);
  }
  console.log(`${PICTURES.length + shown.length} pictures in ${OUT}`);
});
