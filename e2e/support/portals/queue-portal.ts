import { eq } from "drizzle-orm";
import { closeConnections } from "#database/connections";
import { people as person } from "#db/schema/access";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { keepApplicationKeys } from "#domain/organisations/duplicates/application-keys";
import { claimApplication } from "#domain/review/assignment/claim-application";
import { todayOf } from "#domain/review/queue/queue-days";
import { DAY, earlier, HOUR, later } from "#lib/clock";
import { as, staff } from "#test/builders";
import { history } from "#test/fixtures/stage-history";
import { inFileOf } from "#test/portal-file";
import { application } from "../subjects/subjects.ts";

export const REVIEWER = "reviewer@example.org";
export const ADMIN = "admin@example.org";
export const OTHER = "other@example.org";
export const OVERDUE = 6;
export const TODAY = 5;

const two = (n: number) => String(n).padStart(3, "0");
const LETTERS = "aeioubdgklmnprstxz";
/** Eight letters that no other number has in this order. */
const word = (n: number) => {
  let [left, made] = [((n + 1) * 2654435761) % 4294967296, ""];
  for (let at = 0; at < 8; at++) {
    made += LETTERS[left % LETTERS.length];
    left = Math.floor(left / LETTERS.length) + at * (n + 7);
  }
  return made;
};
/** Names unlike each other, so that none is taken for a duplicate. The oldest is the first: its organisation's name carries its number. */
export const nameOf = (n: number) => `Org${two(n)} ${word(n)} Osasuna`;

/** What stays when a queue is filled again: people and what they may, the rules, and the audit, which nothing is taken from. */
const KEPT =
  /^(people|cluster_roles|sessions|clusters|review_rules|application_definitions|letter_templates|audit_|jobs|schema_|sqlite_|search_)/;

function empty(database: string) {
  inFileOf(database, (db) => {
    db.pragma("foreign_keys=OFF");
    const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[];
    for (const table of tables.filter((name) => !KEPT.test(name))) db.exec(`delete from "${table}"`);
    db.exec("update people set shortcut_keys = 1");
  });
}

async function people() {
  const known = async (email: string) => {
    const [found] = await context().db.select({ id: person.id }).from(person).where(eq(person.email, email));
    return found && as(found.id);
  };
  const reviewer = (await known(REVIEWER)) ?? (await staff("reviewer", { email: REVIEWER, firstName: "Amaia", lastName: "Esnal" }));
  if (!(await known(ADMIN))) await staff("staffAdmin", { email: ADMIN, firstName: "Idoia", lastName: "Larrea" });
  if (!(await known(OTHER))) await staff("reviewer", { email: OTHER, firstName: "Beñat", lastName: "Sarasola" });
  return reviewer;
}

const findable = (applicationId: string) => transact(context(), (ctx) => keepApplicationKeys(ctx, applicationId));

/** Fills a portal's queue again: the first six overdue, five due today, the others later; all the reviewer's own where it is said. */
export async function fillQueue(database: string, count: number, { mine = 0 } = {}) {
  process.env.PORTAL_DATABASE = database;
  empty(database);
  const reviewer = await people();
  const { starts, ends } = todayOf(new Date());
  for (let n = 0; n < count; n++) {
    const { id } = await application({ organisation: nameOf(n), email: `applicant${n}@org${n}.example.org` });
    const due = n < OVERDUE ? earlier(starts, (OVERDUE - n) * DAY) : n < OVERDUE + TODAY ? later(ends, -1000) : later(ends, (n + 1) * DAY);
    await findable(id);
    if (n < mine) await claimApplication({ ...reviewer, now: earlier(new Date(), HOUR) }, { applicationId: id });
    await history(id, { enteredAt: earlier(new Date(), (count - n) * DAY), dueAt: due });
  }
  await closeConnections();
}
