import { newId } from "#lib/ids";
import { sessionRow } from "#test/session-row";
import { DEMONSTRATION_AGE, demo } from "../places.ts";
import { plantRoom } from "../planted-room.ts";
import type { Portal } from "../portals/portal.ts";
import { inDatabase } from "./accounts.ts";
import { newPerson, organisationWithPeople } from "./members.ts";

export const READERS = [
  "visitor",
  "stranger",
  "member",
  "former",
  "declined",
  "lapsed",
  "partner",
  "viewer",
  "owner",
  "reviewer",
  "staffAdmin",
] as const;
export type Reader = (typeof READERS)[number];
export const STAFF: readonly Reader[] = ["reviewer", "staffAdmin"];
const OWN: readonly Reader[] = ["viewer", "owner"];
const PARTNERS: readonly Reader[] = ["partner", ...OWN, ...STAFF];
/** Who asked for a place in a consortium, was declined, or has left it, is a member like others. */
const MEMBERS: readonly Reader[] = ["member", "former", "declined", ...PARTNERS];
/** They fill in the profile, and read everything of it. */
const EDITORS: readonly Reader[] = ["owner", ...STAFF];

/** Each word is in one field that not everybody may read, with those who may; `public` shows that the search for words finds what is there. */
export const WORDS = {
  public: READERS,
  contactName: MEMBERS,
  contactEmail: MEMBERS,
  phone: STAFF,
  groupName: STAFF,
  taxNumber: [...OWN, ...STAFF],
  verifiedAgainst: [...OWN, ...STAFF],
  verifiedNote: [...STAFF],
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
  /** Of the message that nobody has answered: whoever wrote it, and whoever may answer it. */
  senderEmail: ["member", ...STAFF],
  receiverEmail: [...OWN, ...STAFF],
  importedRow: STAFF,
  importedPerson: ["staffAdmin"],
  request: ["member", ...OWN],
  experience: ["member", ...OWN],
  /** A request that nobody at the coordinator has opened. */
  unopened: ["former"],
  ownership: OWN,
  /** An amount in the budget of a consortium: for its partners, and not for the office. */
  budget: ["partner", ...OWN],
  /** A work package of a consortium, for the same. */
  workPackage: ["partner", ...OWN],
  /** What a meeting of a consortium is about, for the same. */
  meeting: ["partner", ...OWN],
  /** What the partners of a consortium learned, for the same. */
  lessons: ["partner", ...OWN],
  /** What the partners of a consortium share, for them and not for the office. */
  agreement: ["partner", ...OWN],
  decision: ["partner", ...OWN],
  document: ["partner", ...OWN],
  documentFile: ["partner", ...OWN],
  /** What is confidential, while nobody has accepted the agreement. */
  confidential: [],
  confidentialFile: [],
  thread: ["partner", ...OWN],
  threadMessage: ["partner", ...OWN],
  confidentialThread: [],
  confidentialMessage: [],
  hiddenName: STAFF,
  hiddenText: STAFF,
  hiddenContact: STAFF,
  hidingReason: STAFF,
  mergeReason: STAFF,
} as const satisfies Record<string, readonly Reader[]>;
export type Name = keyof typeof WORDS;
export const NAMES = Object.keys(WORDS) as Name[];
/** In cents. Wherever it is written, its digits follow one another but for points, commas and spaces. */
const AMOUNT = 73194613;
const WRITTEN_AMOUNT = new RegExp([...String(AMOUNT)].join("[.,\\s]*"));
const BEGINNING = "kanarigarbi";
export const wordOf = (name: Name) => (name === "budget" ? String(AMOUNT) : BEGINNING + name.toLowerCase());
export const heardIn = (text: string) => {
  const [, ...words] = text.toLowerCase().split(BEGINNING);
  return NAMES.filter((name) =>
    name === "budget" ? WRITTEN_AMOUNT.test(text) : words.some((word) => word.startsWith(name.toLowerCase())),
  );
};

/** One that is in no consortium: through one that both are in, it would read as a partner of the other. */
function outsideConsortia(portal: Portal) {
  const seats = "select count(*) from consortium_members where organisation_id = ?";
  for (;;) {
    const found = organisationWithPeople(portal);
    if (Number(demo(portal).one(seats, found.id)) === 0) return found;
  }
}

/** An organisation with a word in each of its fields, and a hidden one; what they are read by. */
function planted(portal: Portal) {
  const cluster = demo(portal);
  const own = outsideConsortia(portal);
  const hidden = organisationWithPeople(portal);
  const [merge, message] = [newId(), newId()];
  const w = (name: Name) => wordOf(name);
  const now = Date.now();
  const viewer = newPerson(portal, { organisation: own.id, role: "viewer" });
  const coordinator = cluster.coordinator("p.email");
  const [member, receiver] = (["senderEmail", "receiverEmail"] as const).map((name) => `${wordOf(name)}@example.org`) as [string, string];
  const imports = { organisations: cluster.imported("checked"), people: cluster.importedPeople("checked") };
  const other = cluster.coordinator("o.id");
  const left = outsideConsortia(portal);
  const [declined, lapsed] = [outsideConsortia(portal), outsideConsortia(portal)];
  const threads: string[] = [];
  const joined = (what: string, consortium: string) =>
    `select ${what} from consortium_members m join organisations o on o.id = m.organisation_id
    where m.consortium_id = ${consortium} and m.status = 'joined' and o.status = 'active' and o.id <> ? limit 1`;
  const elsewhere = cluster.one(
    `select c.id from consortia c where c.status <> 'ended' and exists (${joined("1", "c.id")})
      and c.id not in (select consortium_id from consortium_members where organisation_id in (?, ?, ?, ?))
      and c.id not in (select consortium_id from room_agreements) and c.created_at < ${now - DEMONSTRATION_AGE}
      order by c.created_at, c.slug limit 1`,
    ...[hidden.id, hidden.id, other, own.id, left.id],
  );
  const elsewhereSlug = cluster.one("select slug from consortia where id = ?", elsewhere);
  const partner = newPerson(portal, { organisation: cluster.one(joined("m.organisation_id", "?"), elsewhere, hidden.id), role: "viewer" });
  inDatabase(portal, (db) => {
    const write = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
    const seat =
      "insert into consortium_members (id, consortium_id, organisation_id, role, status, asked_at, version) values (?, ?, ?, 'partner', ?, ?, 0)";
    const ownSeat = newId();
    write(seat, ownSeat, elsewhere, own.id, "joined", now);
    write(
      "insert into partner_budgets (member_id, costs, person_months, non_profit, stated_at, version) values (?, ?, 0, 0, ?, 1)",
      ...[ownSeat, JSON.stringify({ personnel: AMOUNT, subcontracting: 0, other: 0, requested: null }), now],
    );
    write(
      `insert into work_packages (id, consortium_id, number, title, language, start_month, end_month, changed_at, version)
      values (?, ?, 98, ?, 'en', 1, 2, ?, 1)`,
      ...[newId(), elsewhere, w("workPackage"), now],
    );
    write(
      `insert into meetings (id, consortium_id, member_id, person_id, topic, language, minutes, times, fixed, proposed_at, changed_at)
      values (?, ?, ?, 'x', ?, 'en', 60, ?, 0, ?, ?)`,
      ...[newId(), elsewhere, ownSeat, w("meeting"), JSON.stringify([new Date(now + 1e8).toISOString()]), now, now],
    );
    write(
      `insert or replace into consortium_results (consortium_id, submitted_at, result, lessons, language, is_public, stated_at, version)
      values (?, ?, 'rejected', ?, 'en', 0, ?, 1)`,
      ...[elsewhere, now, w("lessons"), now],
    );
    write(
      `insert or replace into ownership_statements (organisation_id, years, is_new, no_holder, no_holding, level, stated_at, version)
      values (?, '[]', 0, 0, 1, 'own', ?, 1)`,
      ...[own.id, now],
    );
    write(
      `insert into ownership_stakes (id, organisation_id, side, name, country, other_key, kind, share, controls, years, stated_at)
      values (?, ?, 'holder', ?, 'ES', 'x', 'enterprise', 3000, 0, '[]', ?)`,
      ...[newId(), own.id, w("ownership"), now],
    );
    write(
      `insert into consortium_members (id, consortium_id, organisation_id, role, status, message, asked_at, version)
      values (?, ?, ?, 'partner', 'asked', ?, ?, 0)`,
      ...[newId(), cluster.coordinator("c.id"), left.id, w("unopened"), now],
    );
    write(seat, newId(), elsewhere, left.id, "withdrawn", now);
    write(seat, newId(), elsewhere, declined.id, "declined", now);
    write(seat, newId(), elsewhere, lapsed.id, "joined", now);
    write("update organisations set status = 'lapsed' where id = ?", lapsed.id);
    write("delete from listings where organisation_id = ?", lapsed.id);
    threads.push(...plantRoom(write, w, { consortium: elsewhere, organisation: own.id, now }));
    const readdress = "update people set email = ?, email_key = ? where email = ?";
    write(readdress, member, member, coordinator);
    write(readdress, receiver, receiver, own.owner);
    const cell = "update import_rows set cells = json_set(cells, '$[0]', ?) where import_id = ?";
    write(cell, w("importedRow"), imports.organisations);
    write(cell, w("importedPerson"), imports.people);
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
      ...[newId(), own.id, JSON.stringify({ name: w("askedName") }), receiver, now],
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
      `insert into consortium_members (id, consortium_id, organisation_id, role, status, message, experience, seen_at, asked_at, version)
      values (?, ?, ?, 'partner', 'asked', ?, ?, ?, ?, 0)`,
      ...[newId(), cluster.coordinator("c.id"), own.id, w("request"), w("experience"), now, now],
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
    former: newPerson(portal, { organisation: left.id, role: "viewer" }),
    declined: newPerson(portal, { organisation: declined.id, role: "viewer" }),
    lapsed: newPerson(portal, { organisation: lapsed.id, role: "owner" }),
    partner,
    viewer,
    owner: receiver,
    reviewer: newPerson(portal, { clusterRole: "reviewer" }),
    staffAdmin: newPerson(portal, { clusterRole: "staffAdmin" }),
  };
  const noRole = "delete from cluster_roles where person_id = (select id from people where email = ?)";
  inDatabase(portal, (db) => void db.prepare(noRole).run(emails.stranger));
  const cookies = READERS.map(
    (reader) => [reader, reader === "visitor" ? "" : `auzolan-session=${sessionRow(portal.database, emails[reader])}`] as const,
  );
  const consortium = cluster.coordinator("c.slug");
  return { own, hidden, merge, message, colleague, imports, consortium, elsewhere: elsewhereSlug, threads, cookies };
}
export type Planted = ReturnType<typeof planted>;
const made = new Map<string, Planted>();
/** Planted once in each portal: the words are nowhere else. */
export function plantedIn(portal: Portal): Planted {
  const known = made.get(portal.database) ?? planted(portal);
  made.set(portal.database, known);
  return known;
}
