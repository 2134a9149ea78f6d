import { places } from "../../support/all-places.ts";
import { brokenWords, outOfReach, outside, unfold } from "../../support/browser/in-page.ts";
import { demo } from "../../support/places.ts";
import { expect, test } from "../../support/test.ts";

/** Where members begin, and what they read before they sign in. */
const PUBLIC = ["/sign-in", "/directory", "/directory as a map", "/directory/compare of two", "/calls", "/invitations/[token]"];
const PAGES = places().filter(({ who, name }) => who === "owner" || PUBLIC.includes(name));

test("B24 at 390 px and with text of 200 %, no page of a member is wider than the screen, and each of its buttons can be pressed, in eu @plain", async ({
  portal,
  page,
  context,
}) => {
  const known = demo(portal);
  expect(PAGES.length).toBeGreaterThan(25);
  for (const { name, who, path } of PAGES) {
    await context.clearCookies();
    const cookie = known.cookie(who);
    if (cookie) await context.addCookies([{ ...cookie, url: portal.url }]);
    await page.goto(portal.url + path(known).replace(/^\/en(?=[/?]|$)/, "/eu"));
    const size = await page.evaluate(() => [window.innerWidth, getComputedStyle(document.documentElement).fontSize]);
    expect(size, name).toEqual([390, "32px"]);
    await page.evaluate(unfold);
    expect.soft(await page.evaluate(outside), `${name}: wider than the screen`).toEqual([]);
    expect.soft(await page.evaluate(outOfReach), `${name}: out of reach`).toEqual([]);
    expect.soft(await page.evaluate(brokenWords), `${name}: broken words of headings`).toEqual([]);
  }
});
