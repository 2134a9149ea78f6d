import { randomBytes } from "node:crypto";
import type Database from "better-sqlite3";
import { HOUR } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { newId } from "#lib/ids";
import { inFileOf } from "#test/portal-file";
import { sessionRow } from "#test/session-row";
import { importPlaces } from "./import-places.ts";
import { messagePlaces } from "./message-places.ts";
import type { Portal } from "./portals/portal.ts";

export type Who = "visitor" | "owner" | "reviewer" | "staffAdmin" | "applicant" | "drafter" | "stranger";
/** A page of the build at one real address, as somebody who may see it. */
export type Place = { page: string; name: string; who: Who; path: (demo: Demo) => string };
/** Longer than a run of all tests takes on a slow machine. */
export const DEMONSTRATION_AGE = 6 * HOUR;
export type Demo = ReturnType<typeof demo>;

/** Of the demonstration, where the youngest was created half a day ago: what other tests of the portal have created is younger. */
const COORDINATOR = `organisation_people op join people p on p.id = op.person_id join organisations o on o.id = op.organisation_id
  join consortium_members m on m.organisation_id = o.id and m.role = 'coordinator' and m.status = 'joined'
  join consortia c on c.id = m.consortium_id and c.status = 'open'
  where op.role = 'owner' and p.status = 'active' and o.status = 'active' and c.created_at < ${Date.now() - DEMONSTRATION_AGE}`;

/** Addresses and cookies of the demonstration cluster in a running portal's own file. */
export function demo({ database }: Pick<Portal, "database">) {
  const open = <T>(use: (db: Database.Database) => T) => inFileOf(database, use);
  const one = (sql: string, ...values: unknown[]) =>
    open((db) => {
      const found = db
        .prepare(sql)
        .pluck()
        .get(...values);
      if (found === undefined) throw new Error(`the demonstration cluster has none: ${sql}`);
      return String(found);
    });
  const write = (sql: string, ...values: unknown[]) => open((db) => void db.prepare(sql).run(...values));
  const token = () => randomBytes(32).toString("base64url");
  const soon = () => Date.now() + 3_600_000;

  const staff = (role: string, nth = 0) =>
    one(
      `select email from people p join cluster_roles r on r.person_id = p.id where r.role = ? and p.status = 'active'
      order by p.created_at, p.email limit 1 offset ?`,
      role,
      nth,
    );
  const coordinator = (column: string) => one(`select ${column} from ${COORDINATOR} order by c.closes_at desc, p.email limit 1`);
  const written = (column: string) =>
    one(
      `select ${column} from listings l join organisations o on o.id = l.organisation_id join organisation_people op on op.organisation_id = o.id
      join people p on p.id = op.person_id where op.role = 'owner' and p.status = 'active' and o.id <> ? order by o.name_key limit 1`,
      coordinator("o.id"),
    );
  const application = (column: string) =>
    one(
      `select a.${column} from applications a join people p on p.id = a.assigned_to where a.status = 'submitted' and p.email = ?
      order by a.created_at, a.reference limit 1`,
      staff("reviewer"),
    );

  /** A draft that has come far. */
  const draft = (column: string) =>
    one(
      `select a.${column} from applications a join application_answers w on w.application_id = a.id and w.question = 'feeCategory'
      where a.status = 'draft' order by a.created_at, a.reference limit 1`,
    );

  return {
    ...importPlaces(one, write),
    ...messagePlaces({ write, coordinator, written }),
    one,
    write,
    application,
    /** The address of the nth to have a cluster role; those that a test adds come last. */
    staff,
    draft,
    coordinator,
    /** The address of a published call with two stages and rules. */
    call: () => one("select slug from calls where status = 'published' and model = 'twoStage' and made_up = 1 order by slug limit 1"),
    /** Of an organisation in the directory for which somebody else acts. */
    written,
    /** Somebody of the coordinator's organisation. */
    colleague: () => one("select person_id from organisation_people where organisation_id = ? order by role limit 1", coordinator("o.id")),
    applicationLink(purpose: "confirm" | "status") {
      const made = token();
      const status = purpose === "confirm" ? "unconfirmed" : "submitted";
      write(
        `insert into application_links (token_hash, application_id, purpose, created_at, expires_at)
        select ?, id, ?, ?, ? from applications where status = ? order by created_at limit 1`,
        tokenHash(made),
        purpose,
        Date.now(),
        soon(),
        status,
      );
      return made;
    },
    signInLink() {
      const made = token();
      write(
        "insert into sign_in_links (token_hash, person_id, purpose, created_at, expires_at) select ?, id, 'sign-in', ?, ? from people where email = ?",
        tokenHash(made),
        Date.now(),
        soon(),
        staff("reviewer"),
      );
      return made;
    },
    /** The link of a collaborator who was invited to the draft. */
    joinLink() {
      const [id, made] = [newId(), token()];
      write(
        `insert into application_collaborators (id, application_id, name, email, email_key, role, invited_at)
        values (?, ?, 'Jone Lankidea', ?, ?, 'edit', ?)`,
        id,
        draft("id"),
        `${id}@example.org`,
        `${id}@example.org`,
        Date.now(),
      );
      write(
        `insert into application_links (token_hash, application_id, purpose, collaborator_id, created_at, expires_at)
        values (?, ?, 'join', ?, ?, ?)`,
        tokenHash(made),
        draft("id"),
        id,
        Date.now(),
        soon(),
      );
      return made;
    },
    askedMemberReference() {
      const made = token();
      write(
        `insert or replace into member_references (id, application_id, organisation_id, token_hash, asked_at, expires_at)
        select ?, (select id from applications where status = 'submitted' order by created_at limit 1), organisation_id, ?, ?, ? from listings limit 1`,
        newId(),
        tokenHash(made),
        Date.now(),
        soon(),
      );
      return made;
    },
    /** Somebody asks to act for an organisation: the token of their own page, and that of its owner's email. */
    joinRequest() {
      const [id, own, answer] = [newId(), token(), token()];
      const now = Date.now();
      write(
        `insert into organisation_join_requests (id, organisation_id, email, email_key, first_name, last_name, position, locale, status, asked_at, evidence, token_hash, dns_value, told_at)
        values (?, ?, ?, ?, 'Izaro', 'Berria', 'Head of research', 'en', 'waiting', ?, 'My name is on the team page.', ?, ?, ?)`,
        id,
        written("o.id"),
        `${id}@laminak.example`,
        `${id}@laminak.example`,
        now,
        tokenHash(own),
        "auzolan-Vq3kT9bW2xLm5RpZ8sYd1nHc",
        now - 8 * 86_400_000,
      );
      write(
        "insert into join_answer_links (token_hash, request_id, person_id, created_at, expires_at) values (?, ?, ?, ?, ?)",
        tokenHash(answer),
        id,
        written("op.person_id"),
        now,
        soon(),
      );
      return { token: own, answer };
    },
    invitation() {
      const made = token();
      write(
        `insert into invitations (id, token_hash, organisation_id, email, email_key, role, first_name, last_name, position, locale, created_at, expires_at)
        select ?, ?, id, 'invited@example.org', 'invited@example.org', 'editor', 'Miren', 'Gonbidatua', 'Analyst', 'en', ?, ? from organisations where status = 'active' limit 1`,
        newId(),
        tokenHash(made),
        Date.now(),
        soon(),
      );
      return made;
    },
    /** A closed vote on the reviewer's application. */
    closedVote() {
      const id = newId();
      const result = JSON.stringify({ yes: 2, no: 1, abstain: 0, carried: true, quorate: true });
      write(
        `insert into committee_votes (id, application_id, quorum, secret, opened_at, opened_by, closes_at, closed_at, result)
        select ?, ?, 3, 0, ?, id, ?, ?, ? from people where email = ?`,
        id,
        application("id"),
        Date.now() - 86_400_000,
        Date.now() - 3_600_000,
        Date.now() - 1_800_000,
        result,
        staff("reviewer"),
      );
      ["yes", "yes", "no"].forEach((choice, nth) => {
        const voter = one("select id from people where email = ?", staff("reviewer", nth));
        write("insert into committee_ballots (id, vote_id, choice, person_id) values (?, ?, ?, ?)", newId(), id, choice, voter);
        write("insert into committee_voters (vote_id, person_id, voted_at) values (?, ?, ?)", id, voter, Date.now() - 7_200_000);
      });
      return id;
    },
    setupLink() {
      const made = token();
      write(
        "insert into setup_links (token_hash, cluster_id, created_at, expires_at) select ?, id, ?, ? from clusters limit 1",
        tokenHash(made),
        Date.now(),
        soon(),
      );
      return made;
    },
    /** Two listed organisations that an administrator asked to merge. */
    merge() {
      const id = newId();
      const listed = (n: number) => one("select organisation_id from listings order by name_key limit 1 offset ?", n);
      write(
        `insert into organisation_merges (id, cluster_id, from_id, into_id, choices, reason, asked_by, asked_at)
        select ?, id, ?, ?, '{}', 'Both are the same company.', ?, ? from clusters limit 1`,
        id,
        listed(1),
        listed(0),
        one("select person_id from cluster_roles where role = 'staffAdmin' limit 1"),
        Date.now(),
      );
      return id;
    },
    /** A person whom the second administrator proposed as another one, so that the first may confirm. */
    proposal() {
      const personId = one(
        "select id from people where status = 'active' and id not in (select person_id from cluster_roles) order by id limit 1 offset 1",
      );
      write("delete from administrator_proposals where person_id = ?", personId);
      write(
        `insert into administrator_proposals (id, cluster_id, person_id, change, reason, asked_by, asked_at)
        select ?, id, ?, 'make', 'She keeps the office while I am away in spring.', ?, ? from clusters limit 1`,
        newId(),
        personId,
        one("select id from people where email = ?", staff("staffAdmin", 1)),
        Date.now(),
      );
      return personId;
    },
    /** The cookies of somebody, as name and value. */
    cookie(who: Who): { name: string; value: string } | undefined {
      if (who === "visitor") return undefined;
      if (who === "applicant" || who === "drafter") {
        const value = token();
        write(
          "insert into application_access (token_hash, application_id, created_at, expires_at) select ?, id, ?, ? from applications where reference = ?",
          tokenHash(value),
          Date.now(),
          soon(),
          who === "drafter" ? draft("reference") : application("reference"),
        );
        return { name: "auzolan-application", value };
      }
      const email = who === "owner" ? coordinator("p.email") : who === "stranger" ? "stranger@example.org" : staff(who);
      return { name: "auzolan-session", value: sessionRow(database, email) };
    },
  };
}
