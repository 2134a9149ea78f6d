import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "playwright";
import sharp from "sharp";
import { places } from "../../e2e/support/all-places.ts";
import { wordsIn } from "../../e2e/support/words.ts";
import { withDemoBrowser } from "../demonstration/demo-browser.ts";

const OUT = "public/handbook";
const APPLICATION = "/staff/applications/[id]";
/** Of which place each chapter has its picture, and of which part of it: the one under this heading, or the top of the page. */
const PICTURES = [
  { chapter: "queue", place: "/staff/applications" },
  { chapter: "application", place: APPLICATION },
  { chapter: "documents", place: APPLICATION, heading: "review.documents.title" },
  { chapter: "points", place: APPLICATION, text: "review.points.ask" },
  { chapter: "duplicates", place: APPLICATION, heading: "duplicates.possible.title" },
  { chapter: "recusals", place: APPLICATION, heading: "committee.recusal.title", open: true },
  { chapter: "scores", place: APPLICATION, heading: "committee.rubric.title" },
  { chapter: "vote", place: "/staff/applications/[id]/votes/[voteId]" },
  { chapter: "decision", place: "/staff/applications/[id]/decision" },
  { chapter: "letters", place: "/staff/settings/letters" },
  { chapter: "merge", place: "/staff/organisations/merge side by side" },
  { chapter: "people", place: "/staff/people/[personId]", text: "access.administrator.title" },
  { chapter: "questions", place: "/staff/settings/questions/[kind]" },
  {
    chapter: "rules",
    place: "/staff/settings/rules",
    draft: { at: "/staff/settings/rules", field: "cell-stages\\.screening\\.workingDays", value: "8" },
  },
] as const;
/** `--only rules`: the picture of one chapter. */
const { values } = parseArgs({ options: { only: { type: "string" } } });
const WANTED = PICTURES.filter(({ chapter }) => !values.only || chapter === values.only);
type Draft = { at: string; field: string; value: string };
type Part = { draft?: Draft; heading?: string; text?: string; open?: boolean };

/** What is compared on the picture needs a draft: one field is changed and saved first. */
async function changed(page: Page, origin: string, { at, field, value }: Draft) {
  await page.goto(`${origin}/en${at}`);
  await page.locator(`#${field}`).fill(value);
  await page.locator('button[form="rules-cells"]:not([name])').click();
  await page.locator(".publish-bar .what").waitFor();
}

/** The part of the page under a heading, or the first place where these words are, with what is around it. */
async function taken(page: Page, locale: "en" | "es" | "eu", { heading, text, open }: Part) {
  const t = wordsIn(locale);
  if (heading) {
    const section = page.locator("section, aside > div").filter({ has: page.getByRole("heading", { name: t(heading), exact: true }) });
    await section.last().evaluate((found, open) => {
      for (const fold of found.querySelectorAll("details")) fold.open = open;
      // What keeps in sight while one scrolls would lie over the part.
      for (const box of document.querySelectorAll<HTMLElement>("aside, aside *"))
        if (getComputedStyle(box).position === "sticky") box.style.position = "static";
    }, Boolean(open));
    return section.last().screenshot();
  }
  if (text)
    await page
      .getByText(t(text))
      .first()
      .evaluate((found) => {
        found.closest("details")?.setAttribute("open", "");
        found.scrollIntoView({ block: "center" });
      });
  return page.screenshot();
}

await withDemoBrowser(async ({ browser, portal, known }) => {
  const wrong: string[] = [];
  for (const locale of ["en", "es", "eu"] as const) {
    mkdirSync(`${OUT}/${locale}`, { recursive: true });
    for (const { chapter, place: name, ...part } of WANTED) {
      const place = places().find((known) => known.name === name);
      if (!place) throw new Error(`No place is called ${name}`);
      const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, colorScheme: "light", reducedMotion: "reduce" });
      const cookie = known.cookie(place.who);
      if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
      const page = await context.newPage();
      page.setDefaultTimeout(5000);
      if ("draft" in part && part.draft && locale === "en") await changed(page, portal.url, part.draft);
      await page.goto(portal.url + place.path(known).replace(/^\/en/, `/${locale}`));
      // The keys beside what they do are shown once they work.
      if ((await page.locator(".key").count()) > 0) await page.locator("html[data-shortcuts=ready]").waitFor();
      const picture = await taken(page, locale, part).catch(
        (error: Error) => void wrong.push(`${locale} ${chapter}: ${error.message.split("\n")[0]}`),
      );
      if (picture) await sharp(picture).webp({ quality: 82 }).toFile(`${OUT}/${locale}/${chapter}.webp`);
      await context.close();
    }
  }
  console.log([...wrong, `${WANTED.length * 3 - wrong.length} pictures in ${OUT}`].join("\n"));
  if (wrong.length > 0) process.exitCode = 1;
});
