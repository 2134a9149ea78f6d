import { mkdirSync } from "node:fs";
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

mkdirSync(OUT, { recursive: true });
await withDemoBrowser(async ({ browser, portal, known }) => {
  for (const { file, place: name, theme } of PICTURES) {
    const place = places().find((known) => known.name === name);
    if (!place)
      throw new Error(
        `No place is called ${name}: ${places()
          .map(({ name }) => name)
          .join(", ")}`,
      );
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, colorScheme: theme, reducedMotion: "reduce" });
    const cookie = known.cookie(place.who);
    if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
    const page = await context.newPage();
    await page.goto(portal.url + place.path(known));
    await page.screenshot({ path: `${OUT}/${file}.png` });
    await context.close();
  }
  console.log(`${PICTURES.length} pictures in ${OUT}`);
});
