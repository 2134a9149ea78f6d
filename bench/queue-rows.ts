import Database from "better-sqlite3";
import { newId } from "#lib/ids";

const DAY = 86_400_000;
/** What becomes of applications: of each hundred thirty wait, five are the applicant's turn, the others are decided. */
const statusOf = (n: number) =>
  n % 100 < 30 ? "submitted" : n % 100 < 35 ? "changesAsked" : n % 100 < 85 ? "approved" : n % 100 < 95 ? "refused" : "withdrawn";
const KINDS = ["company", "research", "university", "careProvider", "administration"];
const COUNTRIES = ["ES", "ES", "ES", "FR", "PT"];

/** Writes applications with their stages into a database: the same mixture, however many. */
export function fillWithApplications(file: string, count: number, assignee?: string) {
  const db = new Database(file, { timeout: 10_000 });
  const known = db.prepare("select count(*) from applications").pluck().get() as number;
  if (known >= count) return db.close();
  const application =
    db.prepare(`insert into applications (id, cluster_id, reference, submit_key, first_name, last_name, name_key, email, email_key, country, position,
    organisation_name, organisation_key, locale, status, kind, assigned_to, created_at, submitted_at, decided_at, answer_by, version)
    values (@id, 'home', @reference, @id, 'Ane', 'Bench', 'ane bench', @email, @email, @country, 'Director', @name, @key, 'en', @status, @kind, @assignee, @at, @at, @decided, @due, 0)`);
  const entry = db.prepare(`insert into stage_entries (id, application_id, cluster_id, n, stage, entered_at, due_at, left_at)
    values (@id, @application, 'home', @n, @stage, @entered, @due, @left)`);
  const key = db.prepare("insert into application_keys (key, application_id) values (?, ?)");
  const like = db.prepare(
    "insert into application_likes (application_id, kind, other_id, likeness, reasons) values (?, 'application', ?, 870, '[\"nearName\"]')",
  );
  const now = Date.now();
  let before = "";
  db.exec("begin");
  for (let n = known; n < count; n++) {
    const [id, status] = [newId(), statusOf(n)];
    const at = now - (n % 200) * (DAY / 4) - n;
    const decided = ["approved", "refused", "withdrawn"].includes(status) ? at + DAY : null;
    const name = `Bench ${n} ${newId().slice(0, 6)}`;
    const given = assignee && status === "submitted" && n % 2 === 0 ? assignee : null;
    // As drawn: of a hundred that wait sixteen are overdue and fourteen due today.
    const due = n % 37 < 6 ? now - 2 * DAY : n % 37 < 11 ? now : now + ((n % 26) + 2) * DAY;
    application.run({
      id,
      reference: `BQ-${id.slice(0, 10).toUpperCase()}`,
      email: `a@${id}.example`,
      country: COUNTRIES[n % 5],
      name,
      key: name.toLowerCase(),
      status,
      kind: KINDS[n % 5],
      assignee: given,
      at,
      decided,
      due,
    });
    entry.run({ id: newId(), application: id, n: 1, stage: "received", entered: at, due: at + 2 * DAY, left: decided ?? at + DAY / 2 });
    entry.run({
      id: newId(),
      application: id,
      n: 2,
      stage: decided ? "decided" : "screening",
      entered: decided ?? at + DAY / 2,
      due: decided ? null : due,
      left: null,
    });
    // One of ten is like the one before it.
    if (n % 10 === 0 && before) like.run(id, before);
    before = id;
    for (const one of [`name:${name.toLowerCase()}`, `domain:${id}.example`]) key.run(one, id);
  }
  db.exec("commit");
  db.exec("analyze");
  db.close();
}
