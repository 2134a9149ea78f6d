import { newId } from "#lib/ids";
import { sessionRow } from "#test/session-row";
import { pdfText } from "../../support/browser/pdf-text.ts";
import { demo } from "../../support/places.ts";
import { builtPages, builtRoutes } from "../../support/portals/build.ts";
import type { Portal } from "../../support/portals/portal.ts";
import { inDatabase } from "../../support/subjects/accounts.ts";
import { newPerson, organisationWithPeople } from "../../support/subjects/members.ts";
import { expect, test } from "../../support/test.ts";

test.describe.configure({ timeout: 600_000 });

const READERS = ["visitor", "stranger", "member", "former", "partner", "viewer", "owner", "reviewer", "staffAdmin"] as const;
type Reader = (typeof READERS)[number];
const STAFF: readonly Reader[] = ["reviewer", "staffAdmin"];
const OWN: readonly Reader[] = ["viewer", "owner"];
const PARTNERS: readonly Reader[] = ["partner", ...OWN, ...STAFF];
/** Who asked for a place in a consortium, or has left it, is a member like others. */
const MEMBERS: readonly Reader[] = ["member", "former", ...PARTNERS];
/** They fill in the profile, and read everything of it. */
const EDITORS: readonly Reader[] = ["owner", ...STAFF];

/** Each word is in one field that not everybody may read, with those who may; `public` shows that the search for words finds what is there. */
const WORDS = {
  public: READERS,
  contactName: MEMBERS,
  contactEmail: MEMBERS,
  phone: STAFF,
  groupName: STAFF,
  taxNumber: [...OWN, ...STAFF],
  verifiedAgainst: [...OWN, ...STAFF],
  verifiedNote: [],
  text: MEMBERS,
  offers: PARTNERS,
  website: PARTNERS,
  needs: [...OWN, ...STAFF],
  town: EDITORS,
  participant: EDITORS,
  replaced: [...OWN, ...STAFF],
  askedName: [...OWN, ...STAFF],
  colleague: [...OWN, ...STAFF],
  colleagueEmail: [...OWN, ...STAFF],
  position: [...OWN, ...STAFF],
  invited: [...OWN, ...STAFF],
  invitedEmail: [...OWN, ...STAFF],
  asker: ["owner", ...STAFF],
  askerEmail: ["owner", ...STAFF],
  message: ["member", "owner"],
  request: ["member", ...OWN],
  hiddenName: STAFF,
  hiddenText: STAFF,
  hiddenContact: STAFF,
  hidingReason: STAFF,
  mergeReason: STAFF,
} as const satisfies Record<string, readonly Reader[]>;
type Name = keyof typeof WORDS;
const NAMES = Object.keys(WORDS) as Name[];
const wordOf = (name: Name) => `kanarigarbi${name.toLowerCase()}`;
const heardIn = (text: string) => NAMES.filter((name) => text.toLowerCase().includes(wordOf(name)));

/** An organisation with a word in each of its fields, and a hidden one; what they are read by. */
function planted(portal: Portal) {
  const cluster = demo(portal);
  const own = organisationWithPeople(portal);
  const hidden = organisationWithPeople(portal);
  const [merge, message] = [newId(), newId()];
  const w = (name: Name) => wordOf(name);
  const now = Date.now();
  const viewer = newPerson(portal, { organisation: own.id, role: "viewer" });
  const member = cluster.coordinator("p.email");
  const other = cluster.coordinator("o.id");
  const left = organisationWithPeople(portal);
  const joined = (what: string, consortium: string) =>
    `select ${what} from consortium_members m join organisations o on o.id = m.organisation_id
    where m.consortium_id = ${consortium} and m.status = 'joined' and o.status = 'active' and o.id <> ? limit 1`;
  const elsewhere = cluster.one(
    `select c.id from consortia c where exists (${joined("1", "c.id")})
      and c.id not in (select consortium_id from consortium_members where organisation_id in (?, ?, ?)) limit 1`,
    ...[hidden.id, other, own.id, left.id],
  );
  const partner = newPerson(portal, { organisation: cluster.one(joined("m.organisation_id", "?"), elsewhere, hidden.id), role: "viewer" });
  inDatabase(portal, (db) => {
    const write = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
    const seat =
      "insert into consortium_members (id, consortium_id, organisation_id, role, status, asked_at, version) values (?, ?, ?, 'partner', ?, ?, 0)";
    write(seat, newId(), elsewhere, own.id, "joined", now);
    write(seat, newId(), elsewhere, left.id, "withdrawn", now);
    const levels = { text: "members", offers: "partners", website: "partners", needs: "own", town: "staff", pic: "staff" };
    write(
      "update organisations set text = ?, offers = ?, needs = ?, website = ?, town = ?, pic = ?, visibility = ? where id = ?",
      ...[JSON.stringify({ en: w("text") }), JSON.stringify({ eu: w("offers") }), JSON.stringify({ es: w("needs") })],
      ...[`https://${w("website")}.example`, w("town"), w("participant"), JSON.stringify(levels), own.id],
    );
    write(
      `insert into identifier_verifications (organisation_id, field, value, source, reason, verified_at, verified_by)
      values (?, 'vat', ?, ?, ?, ?, 'x')`,
      ...[own.id, w("taxNumber"), w("verifiedAgainst"), w("verifiedNote"), now],
    );
    write(
      `update organisations set short = ?, contact_name = ?, contact_email = ?, phone = ?, group_name = ?, group_key = ?, vat = ? where id = ?`,
      JSON.stringify({ en: `We make ${w("public")}` }),
      w("contactName"),
      `${w("contactEmail")}@example.org`,
      w("phone"),
      w("groupName"),
      w("groupName"),
      w("taxNumber"),
      own.id,
    );
    write(
      "update people set first_name = ?, email = ?, email_key = ?, position = ? where email = ?",
      w("colleague"),
      `${w("colleagueEmail")}@example.org`,
      `${w("colleagueEmail")}@example.org`,
      w("position"),
      own.editor,
    );
    write(
      "insert into profile_versions (organisation_id, version, profile, replaced_at, cause) select id, version + 100, json_object('name', name, 'sectors', json('[]'), 'short', json_object('en', ?), 'text', json('{}'), 'offers', json('{}'), 'needs', json('{}')), ?, 'saved' from organisations where id = ?",
      w("replaced"),
      now,
      own.id,
    );
    write(
      `insert into organisation_changes (id, organisation_id, asked, asked_by, asked_at, status)
      values (?, ?, ?, (select id from people where email = ?), ?, 'waiting')`,
      ...[newId(), own.id, JSON.stringify({ name: w("askedName") }), own.owner, now],
    );
    write(
      `insert into invitations (id, token_hash, organisation_id, email, email_key, role, first_name, last_name, position, locale, created_at, expires_at)
      values (?, ?, ?, ?, ?, 'editor', ?, 'Berria', '', 'en', ?, ?)`,
      ...[newId(), newId(), own.id, `${w("invitedEmail")}@example.org`, `${w("invitedEmail")}@example.org`, w("invited"), now, now + 1e9],
    );
    write(
      `insert into organisation_join_requests (id, organisation_id, application_id, email, email_key, first_name, last_name, position, locale, status, asked_at)
      values (?, ?, ?, ?, ?, ?, 'Berria', 'x', 'en', 'waiting', ?)`,
      ...[newId(), own.id, newId(), `${w("askerEmail")}@example.org`, `${w("askerEmail")}@example.org`, w("asker"), now],
    );
    write(
      `insert into organisation_messages (id, cluster_id, to_id, from_id, sender_id, about, topic, text, status, withheld, sent_at)
      values (?, 'home', ?, ?, (select id from people where email = ?), 'offer', ?, ?, 'sent', 0, ?)`,
      ...[message, own.id, other, member, `About ${w("message")}`, `All about ${w("message")}`, now],
    );
    write(
      `insert into consortium_members (id, consortium_id, organisation_id, role, status, message, asked_at, version)
      values (?, ?, ?, 'partner', 'asked', ?, ?, 0)`,
      ...[newId(), cluster.coordinator("c.id"), own.id, w("request"), now],
    );
    write(
      "update organisations set name = ?, short = ?, contact_name = ?, status = 'hidden' where id = ?",
      ...[w("hiddenName"), JSON.stringify({ en: w("hiddenText") }), w("hiddenContact"), hidden.id],
    );
    write("delete from listings where organisation_id = ?", hidden.id);
    write(
      "insert into hidings (id, subject_kind, subject_id, reason, hidden_by, hidden_at) values (?, 'organisation', ?, ?, (select person_id from cluster_roles limit 1), ?)",
      ...[newId(), hidden.id, w("hidingReason"), now],
    );
    write(
      `insert into organisation_merges (id, cluster_id, from_id, into_id, choices, reason, asked_by, asked_at)
      values (?, 'home', ?, ?, '{}', ?, (select person_id from cluster_roles where role = 'staffAdmin' limit 1), ?)`,
      ...[merge, hidden.id, own.id, w("mergeReason"), now],
    );
  });
  const colleague = cluster.one("select id from people where email_key = ?", `${wordOf("colleagueEmail")}@example.org`);
  const emails: Record<Exclude<Reader, "visitor">, string> = {
    stranger: newPerson(portal, { clusterRole: "reviewer" }),
    member,
    former: left.owner,
    partner,
    viewer,
    owner: own.owner,
    reviewer: newPerson(portal, { clusterRole: "reviewer" }),
    staffAdmin: newPerson(portal, { clusterRole: "staffAdmin" }),
  };
  const noRole = "delete from cluster_roles where person_id = (select id from people where email = ?)";
  inDatabase(portal, (db) => void db.prepare(noRole).run(emails.stranger));
  const cookies = READERS.map(
    (reader) => [reader, reader === "visitor" ? "" : `auzolan-session=${sessionRow(portal.database, emails[reader])}`] as const,
  );
  return { own, hidden, merge, message, colleague, consortium: cluster.coordinator("c.slug"), cookies };
}
type Planted = ReturnType<typeof planted>;
const made = new Map<string, Planted>();
/** Planted once in each portal: the words are nowhere else. */
function plantedIn(portal: Portal): Planted {
  const known = made.get(portal.database) ?? planted(portal);
  made.set(portal.database, known);
  return known;
}

/** Every address of the build that can be read, about what was planted; what names none of it has an x. */
function addresses({ own, hidden, merge, message, colleague, consortium }: Planted): string[] {
  const about = (address: string) => {
    if (address.includes("/consortia/[slug]")) return [address.replace("[slug]", consortium)];
    if (address.includes("[slug]")) return [own.slug, hidden.slug].map((slug) => address.replace("[slug]", slug));
    if (address.includes("/messages/[id]")) return [address.replace("[id]", message)];
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

/** Those who differ from another reader only in what they read of an organisation are asked where that is read. */
const asks = (reader: Reader, path: string, { own }: Planted) =>
  (reader !== "partner" && reader !== "former") || path.includes(own.slug) || /^\/(en\/(directory|consortia)|api)/.test(path);

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
  let asked = 0;
  for (const path of addresses(subject))
    for (const [reader, cookie] of subject.cookies.filter(([reader]) => asks(reader, path, subject)))
      for (const payload of path.startsWith("/en") ? [{}, { RSC: "1" }] : [{}]) {
        const answer = await fetch(portal.url + path, { headers: { cookie, ...payload }, redirect: "manual" });
        const bytes = Buffer.from(await answer.arrayBuffer());
        const text = answer.headers.get("content-type") === "application/pdf" ? await pdfText(bytes) : bytes.toString("utf8");
        asked++;
        expect(answer.status, `${path} as ${reader}`).toBeLessThan(500);
        for (const name of heardIn(withoutAddress(text, path))) {
          if (!(WORDS[name] as readonly Reader[]).includes(reader)) leaks.push(`${name} at ${path} as ${reader}`);
          seen.set(name, (seen.get(name) ?? new Set()).add(reader));
        }
      }
  expect([...new Set(leaks)]).toEqual([]);
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
    "request",
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
  for (const [as, reader] of [
    ["partner", "partner"],
    ["colleague", "viewer"],
    ["staff", "reviewer"],
  ] as const)
    expect([as, ...heardIn(await pageOf("owner", `?as=${as}`))]).toEqual([as, ...heardIn(await pageOf(reader, ""))]);
  // Nobody sees more in another's place than in their own.
  expect(heardIn(await pageOf("viewer", "?as=staff"))).toEqual(heardIn(await pageOf("viewer", "")));
});
