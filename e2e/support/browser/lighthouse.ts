import { type Browser, chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findBrowser } from "../../../scripts/checks/browser.mjs";
import { demo } from "../places.ts";
import { freePort, type Portal } from "../portals/portal.ts";

/** Of 100 each; `shift` is the cumulative layout shift; `lacking` names what costs points, where speed plays no part. */
export type Scores = { performance: number; accessibility: number; seo: number; shift: number; lacking: string[] };
type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

/** The pages that a visitor sees first. */
export const firstPages = (portal: Portal) => [
  "/en",
  "/en/directory",
  `/en/organisations/${demo(portal).one("select o.slug from organisations o join listings l on l.organisation_id = o.id order by l.name_key limit 1")}`,
  "/en/apply",
];

const percent = ({ categories }: Result, name: string) => Math.round((categories[name]?.score ?? 0) * 100);

function lacking({ categories, audits }: Result) {
  const refs = ["accessibility", "seo"].flatMap((name) => categories[name]?.auditRefs ?? []);
  return refs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => `${id}: ${audits[id]?.title}`);
}

/** Lighthouse as it is by default: a phone of the middle class on a slow network, computed from an unhindered visit. */
async function scoresOf(url: string, port: number, timed: boolean): Promise<Scores> {
  const onlyCategories = ["accessibility", "seo", ...(timed ? ["performance"] : [])];
  const flags = { onlyCategories, onlyAudits: ["cumulative-layout-shift"], disableFullPageScreenshot: true };
  const run = await lighthouse(url, { port, ...flags, output: "json", logLevel: "error" });
  if (!run || run.lhr.runtimeError) throw new Error(`no result for ${url}: ${run?.lhr.runtimeError?.message}`);
  const { lhr } = run;
  return {
    performance: percent(lhr, "performance"),
    accessibility: percent(lhr, "accessibility"),
    seo: percent(lhr, "seo"),
    shift: lhr.audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    lacking: lacking(lhr),
  };
}

/** A browser of its own, since Lighthouse drives it by its port. */
export async function withLighthouse<T>(use: (scores: (url: string) => Promise<Scores>) => Promise<T>, { timed = true } = {}): Promise<T> {
  const port = await freePort();
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found.");
  const args = [`--remote-debugging-port=${port}`, "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const browser: Browser = await chromium.launch({ executablePath, args });
  try {
    return await use((url) => scoresOf(url, port, timed));
  } finally {
    await browser.close();
  }
}
