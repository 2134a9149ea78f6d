import Database from "better-sqlite3";
import { newId } from "#lib/ids";
import { fillWithApplications } from "../queue-rows.ts";
import { database, FOLDER } from "../server.ts";

const DAY = 86_400_000;
const ORGANISATIONS = "10000";
/** Managers with a saved search, and rows whose time is over: what a year leaves in a large cluster. */
const MANAGERS = 1_000;
const APPLICATIONS = 2_000;
const OLD_MAILS = 5_000;
export const EMAIL_OF_STAFF = "bench-jobs@example.org";

const SEARCH = JSON.stringify({
  q: "",
  sectors: ["devices"],
  kinds: [],
  regions: [],
  stated: [],
  capabilities: [],
  trls: [],
  sort: "name",
});
const PERSON = `insert into people (id, cluster_id, email, email_key, first_name, last_name, name_key, position, locale, status, created_at)
  values (?, 'home', ?, ?, 'Ane', 'Bench', 'ane bench', 'Director', 'en', 'active', ?)`;

function inOneTurn(db: Database.Database, write: () => void) {
  db.exec("begin immediate");
  write();
  db.exec("commit");
}

/** A copy of 10,000 organisations of which 1,000 have a manager with a saved search, with 2,000 applications and an administrator. */
export async function jobsFile(): Promise<string> {
  const seeded = database("10k", "scripts/demonstration/seed.ts", "--organisations", ORGANISATIONS, "--file", `${FOLDER}/10k.sqlite`);
  const file = `${FOLDER}/jobs.sqlite`;
  const source = new Database(seeded);
  await source.backup(file);
  source.close();
  fillWithApplications(file, APPLICATIONS);
  const db = new Database(file, { timeout: 10_000 });
  const since = Date.now() - 900 * DAY;
  const managed = db
    .prepare("select organisation_id as id from listings order by organisation_id limit ?")
    .pluck()
    .all(MANAGERS) as string[];
  inOneTurn(db, () => {
    for (const organisationId of managed) {
      const personId = newId();
      const email = `${personId}@example.org`;
      db.prepare(PERSON).run(personId, email, email, since);
      db.prepare("insert into organisation_people (organisation_id, person_id, role, since) values (?, ?, 'owner', ?)").run(
        organisationId,
        personId,
        since,
      );
      db.prepare(
        `insert into saved_searches (id, cluster_id, person_id, name, name_key, search, emailed, known, saved_at)
         values (?, 'home', ?, 'Devices', 'devices', ?, 1, '', ?)`,
      ).run(newId(), personId, SEARCH, since);
    }
    const admin = newId();
    db.prepare(PERSON).run(admin, EMAIL_OF_STAFF, EMAIL_OF_STAFF, since);
    db.prepare("insert into cluster_roles (person_id, role, granted_at) values (?, 'staffAdmin', ?)").run(admin, since);
  });
  db.close();
  return file;
}

/** Makes all of it due again that a daily or weekly job does. */
export const DUE = {
  keepFresh: (db: Database.Database) => {
    db.prepare("update listings set stale_at = ?").run(Date.now() - DAY);
    db.prepare("update organisations set created_at = min(created_at, ?)").run(Date.now() - 800 * DAY);
    db.prepare("delete from confirmation_links").run();
  },
  searches: (db: Database.Database) => db.prepare("update saved_searches set known = ''").run(),
  retention: (db: Database.Database) => {
    const insert = db.prepare(
      `insert into outbox (id, cluster_id, template, locale, recipient, data, subject_kind, subject_id, message_id, status, not_before, attempts, ended_at, created_at)
       values (@id, 'home', 'person-erased', 'en', @to, '{}', 'person', @id, @id, 'done', @at, 1, @at, @at)`,
    );
    inOneTurn(db, () => {
      for (let n = 0; n < OLD_MAILS; n++) insert.run({ id: newId(), to: `old${n}@example.org`, at: Date.now() - 400 * DAY });
    });
  },
};

/** Puts a job on the list, due now, and answers its row. */
export function enqueue(db: Database.Database, kind: string, payload: Record<string, string>): string {
  const id = newId();
  const now = Date.now();
  db.prepare(
    "insert into jobs (id, kind, key, payload, status, not_before, attempts, created_at) values (?, ?, ?, ?, 'waiting', ?, 0, ?)",
  ).run(id, kind, id, JSON.stringify(payload), now, now);
  return id;
}

const WAITING = "select count(*) from jobs where status in ('waiting', 'working') and not_before <= ?";
/** How many jobs are due or under way. */
export const dueJobs = (db: Database.Database) => db.prepare(WAITING).pluck().get(Date.now()) as number;
