import { ASKS_ALL } from "#test/cases/conditions";
import { pdfText } from "#test/pdf-text";
import { builtPages, builtRoutes } from "./support/portals/build.ts";
import { oneProcess } from "./support/portals/one-process.ts";
import { expect, test } from "./support/portals/planted-portal.ts";
import {
  heardIn,
  NAMES,
  type Name,
  type Planted,
  plantedIn,
  READERS,
  type Reader,
  STAFF,
  WORDS,
  wordOf,
} from "./support/subjects/visible-words.ts";

test.describe.configure(oneProcess("planted"));

function addresses({ own, hidden, merge, message, colleague, imports, consortium, elsewhere, threads }: Planted): string[] {
  const about = (address: string) => {
    if (address.includes("[thread]")) return threads.map((id) => address.replace("[slug]", elsewhere).replace("[thread]", id));
    if (address.includes("/consortia/[slug]")) return [consortium, elsewhere].map((slug) => address.replace("[slug]", slug));
    if (address.includes("[slug]")) return [own.slug, hidden.slug].map((slug) => address.replace("[slug]", slug));
    if (address.includes("/messages/[id]")) return [address.replace("[id]", message)];
    if (address.includes("/import/[id]")) return Object.values(imports).map((id) => address.replace("[id]", id));
    if (address.includes("/merge/[id]")) return [address.replace("[id]", merge)];
    if (address.includes("[personId]")) return [`${address.replace("[personId]", colleague)}?organisation=${own.slug}`];
    return [address];
  };
  const built = [...builtPages(), ...builtRoutes()].filter((address) => !/^\/(dev|api\/auth)/.test(address)).flatMap(about);
  const here = built.map((address) => address.replace("[locale]", "en").replace(/\[[^\]]+\]/g, "x"));
  return [
    ...here,
    ...["/desk", "/profile", "/profile/history", "/people", "/account", "/messages"].map((path) => `/en${path}?organisation=${own.slug}`),
    ...[own.slug, hidden.slug].flatMap((slug) =>
      ["public", "member", "partner", "colleague", "staff"].map((as) => `/en/organisations/${slug}?as=${as}`),
    ),
    ...NAMES.flatMap((name) => [`/en/directory?q=${wordOf(name)}`, `/api/v1/organisations?q=${wordOf(name)}`]),
    ...Object.values(imports).map((id) => `/en/staff/import/${id}/rows?of=problems`),
    `/en/staff/organisations/merge?from=${own.slug}&into=${hidden.slug}`,
    `/en/staff/organisations?view=hidden`,
    `/en/staff/organisations?view=waiting`,
    `/api/v1/organisations?limit=100`,
    "/en/directory/export?format=json&personal=on",
    "/en/directory/export?format=vcard&personal=on",
    ...["listed", "hidden"].map((view) => `/en/staff/organisations/export?view=${view}&format=json&personal=on`),
    `/en/staff/people?q=${wordOf("colleagueEmail")}`,
  ];
}

/**
 * Those who differ from another reader only in what they read of an organisation are asked where that is read. What is for staff answers all others alike, so
 * every third of these is asked there, others at each address. */
function asks(reader: Reader, path: string, { own }: Planted): boolean {
  if (ASKS_ALL) return true;
  if (path.startsWith("/en/staff/") && !STAFF.includes(reader)) return READERS.indexOf(reader) % 3 === path.length % 3;
  if (!["partner", "former", "declined", "lapsed"].includes(reader)) return true;
  return path.includes(own.slug) || /^\/(en\/(directory|consortia)|api)/.test(path);
}

/** The page holds what Next's own script reads, so a third of those who ask at an address, others at each, are asked for that too. */
const alsoAsPayload = (path: string, nth: number) => path.startsWith("/en") && (ASKS_ALL || nth % 3 === path.length % 3);

/** What an address itself says is no answer of the portal's. */
const withoutAddress = (text: string, path: string) => {
  const [, q] = /[?&]q=(\w+)/.exec(path) ?? [];
  return q ? text.replaceAll(q, "") : text;
};

test("C5 no word of a field is in a page, payload, feed, file or answer of the open data for whoever may not read the field", async ({
  portal,
}) => {
  const subject = plantedIn(portal);
  const leaks: string[] = [];
  const seen = new Map<Name, Set<Reader>>();
  const failed: string[] = [];
  let asked = 0;
  for (const path of addresses(subject))
    for (const [nth, [reader, cookie]] of subject.cookies.filter(([reader]) => asks(reader, path, subject)).entries())
      for (const payload of alsoAsPayload(path, nth) ? [{}, { RSC: "1" }] : [{}]) {
        const answer = await fetch(portal.url + path, { headers: { cookie, ...payload }, redirect: "manual" });
        const bytes = Buffer.from(await answer.arrayBuffer());
        const text = answer.headers.get("content-type") === "application/pdf" ? await pdfText(bytes) : bytes.toString("utf8");
        asked++;
        // Not by an `expect` of each answer, which takes Playwright as long as reading it.
        if (answer.status >= 500) failed.push(`${path} as ${reader}: ${answer.status}`);
        for (const name of heardIn(withoutAddress(text, path))) {
          if (!(WORDS[name] as readonly Reader[]).includes(reader)) leaks.push(`${name} at ${path} as ${reader}`);
          seen.set(name, (seen.get(name) ?? new Set()).add(reader));
        }
      }
  expect([...new Set(leaks)]).toEqual([]);
  expect(failed).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
  // They are there: whoever may read them does, somewhere.
  expect([...(seen.get("public") ?? [])].sort()).toEqual([...READERS].sort());
  const ofLevels = [
    "contactName",
    "contactEmail",
    "text",
    "offers",
    "website",
    "needs",
    "town",
    "participant",
    "taxNumber",
    "verifiedAgainst",
  ] as const;
  for (const name of ofLevels) expect([name, ...[...(seen.get(name) ?? [])].sort()]).toEqual([name, ...[...WORDS[name]].sort()]);
  for (const name of [
    "replaced",
    "askedName",
    "colleague",
    "invited",
    "asker",
    "message",
    "senderEmail",
    "receiverEmail",
    "importedRow",
    "importedPerson",
    "request",
    "experience",
    "unopened",
    "ownership",
    "budget",
    "workPackage",
    "meeting",
    "lessons",
    "agreement",
    "decision",
    "document",
    "documentFile",
    "thread",
    "threadMessage",
    "hiddenName",
    "hidingReason",
    "mergeReason",
  ] as const)
    expect([name, seen.get(name)?.size ?? 0]).not.toEqual([name, 0]);
});

test("a page looked at in another's place says what that reader gets, word for word (B6)", async ({ portal, as }) => {
  const { own, cookies } = plantedIn(portal);
  const pageOf = async (reader: Reader, query: string) => {
    const page = await as.visitor();
    const [, value = ""] = (cookies.find(([name]) => name === reader)?.[1] ?? "").split("=");
    if (value) await page.context().addCookies([{ name: "auzolan-session", value, url: portal.url }]);
    await page.goto(`/en/organisations/${own.slug}${query}`);
    const html = await page.locator("article.organisation").evaluate((article) => {
      for (const script of article.querySelectorAll("script")) script.removeAttribute("nonce");
      return article.outerHTML.replace(/ nonce="[^"]*"/g, "").replace(/name="\$ACTION[^>]*>/g, "");
    });
    return html;
  };
  for (const looking of ["owner", "viewer", "reviewer", "staffAdmin"] as const)
    expect(await pageOf(looking, "?as=public"), looking).toBe(await pageOf("visitor", ""));
  const asMember = await pageOf("owner", "?as=member");
  for (const word of ["contactName", "contactEmail"] as const) expect(asMember.toLowerCase()).toContain(wordOf(word));
  expect(heardIn(asMember)).toEqual(heardIn(await pageOf("member", "")));
  // The note of staff is for those who can mark what it is about.
  for (const [as, reader] of [
    ["partner", "partner"],
    ["colleague", "viewer"],
    ["staff", "reviewer"],
  ] as const)
    expect([as, ...heardIn(await pageOf("owner", `?as=${as}`))]).toEqual([
      as,
      ...heardIn(await pageOf(reader, "")).filter((name) => name !== "verifiedNote"),
    ]);
  // Nobody sees more in another's place than in their own.
  expect(heardIn(await pageOf("viewer", "?as=staff"))).toEqual(heardIn(await pageOf("viewer", "")));
});
