import { existsSync, globSync, readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { publicHead } from "./public-head.ts";

vi.mock("next-intl/server", () => ({ getLocale: async () => "es", getTranslations: async () => (key: string) => `words of ${key}` }));
beforeEach(() => vi.stubEnv("PORTAL_URL", "https://portal.example.org"));

const HOME = "https://portal.example.org";

test("a public page names its address in each language and what a link to it shows", async () => {
  const head = await publicHead({ title: "Calls", description: "Open calls", path: (to) => to.calls() });
  expect(head.alternates).toEqual({
    canonical: `${HOME}/es/calls`,
    languages: { en: `${HOME}/en/calls`, es: `${HOME}/es/calls`, eu: `${HOME}/eu/calls`, "x-default": `${HOME}/en/calls` },
  });
  expect(head.openGraph).toMatchObject({
    title: "Calls",
    description: "Open calls",
    url: `${HOME}/es/calls`,
    siteName: "words of cluster",
    locale: "es_ES",
    alternateLocale: ["en_GB", "eu_ES"],
  });
  expect(head.twitter).toMatchObject({ title: "Calls", card: "summary_large_image", images: [`${HOME}/share.png`] });
  expect(existsSync("public/share.png")).toBe(true);
});

test("a page without a title has the cluster's name and line, and leads to the feeds where it has some", async () => {
  const head = await publicHead({ path: (to) => to.home(), hasFeeds: true });
  expect(head).not.toHaveProperty("title");
  expect(head.description).toBe("words of tagline");
  expect(head.openGraph).toMatchObject({ title: "words of cluster", url: `${HOME}/es` });
  expect(head.alternates?.types).toEqual({
    "application/atom+xml": `${HOME}/api/v1/members.atom?language=es`,
    "application/feed+json": `${HOME}/api/v1/members.json?language=es`,
  });
});

test("an organisation with a logo is shared with it", async () => {
  const head = await publicHead({ title: "Biolur", path: (to) => to.organisation("biolur"), logo: "/es/organisations/biolur/logo?v=1" });
  expect(head.openGraph?.images).toEqual([{ url: `${HOME}/es/organisations/biolur/logo?v=1` }]);
  expect(head.twitter).toMatchObject({ card: "summary" });
});

test("every page that the sitemap names has such a head, and no page for the few has one", () => {
  const named = globSync("app/**/page.tsx").filter((file) => readFileSync(file, "utf8").includes("publicHead("));
  const kinds = ["about", "accessibility", "calls", "consortia", "developers", "directory", "help", "privacy"];
  const found = ["calls/[slug]", "consortia/[slug]", "organisations/[slug]"];
  expect(named.toSorted()).toEqual(
    ["app/[locale]/(apply)/apply", "app/[locale]/(public)", ...[...kinds, ...found].map((page) => `app/[locale]/(public)/${page}`)]
      .map((folder) => `${folder}/page.tsx`)
      .toSorted(),
  );
  const [, still = ""] = /STILL: [^=]+= \[([^\]]+)\]/.exec(readFileSync("app/sitemap/files.ts", "utf8")) ?? [];
  const inSitemap = [...still.matchAll(/to\.(\w+)\(\)/g)].map(([, page]) => page);
  expect(inSitemap.toSorted()).toEqual([...kinds, "apply", "home"].toSorted());
});
