import Database from "better-sqlite3";

/** For each table the columns that tell its rows apart: a copy of a row differs in these, and hangs on the same parents otherwise. */
const OWN: Record<string, string[]> = {
  people: ["id", "email", "email_key"],
  cluster_roles: ["person_id"],
  administrator_proposals: ["id"],
  sessions: ["id", "token_hash"],
  organisations: ["id", "slug"],
  organisation_people: ["person_id"],
  organisation_logos: ["organisation_id"],
  organisation_keys: ["organisation_id"],
  application_keys: ["application_id"],
  application_likes: ["application_id"],
  listings: ["organisation_id", "row"],
  profile_versions: ["organisation_id"],
  sources: ["subject_id"],
  invitations: ["id", "token_hash"],
  applications: ["id", "reference", "submit_key"],
  application_notes: ["id"],
  application_links: ["token_hash"],
  application_answers: ["application_id"],
  application_documents: ["id", "storage_key"],
  application_collaborators: ["id"],
  application_comments: ["id"],
  member_references: ["id", "token_hash", "organisation_id"],
  change_requests: ["id"],
  change_points: ["id"],
  stage_entries: ["id", "application_id"],
  draft_points: ["application_id"],
  note_mentions: ["note_id"],
  application_scores: ["person_id"],
  committee_votes: ["id"],
  committee_voters: ["person_id"],
  committee_ballots: ["id"],
  recusals: ["person_id"],
  absences: ["id"],
  readings: ["subject_id"],
  reopenings: ["id"],
  snoozes: ["person_id"],
  saved_views: ["id"],
  organisation_changes: ["id"],
  organisation_looks: ["id"],
  consortium_looks: ["id"],
  watched_finds: ["source_id"],
  organisation_successions: ["id"],
  organisation_units: ["id"],
  ownership_statements: ["organisation_id"],
  ownership_stakes: ["id", "organisation_id"],
  identifier_verifications: ["organisation_id"],
  section_confirmations: ["organisation_id"],
  confirmation_links: ["id", "token_hash"],
  organisation_merges: ["id"],
  organisation_messages: ["id"],
  organisation_blocks: ["blocked_id"],
  organisation_follows: ["person_id"],
  organisation_numbers: ["organisation_id", "number"],
  saved_searches: ["id", "person_id"],
  organisation_join_requests: ["id", "token_hash"],
  join_answer_links: ["token_hash"],
  file_imports: ["id"],
  import_rows: ["import_id"],
  import_sheets: ["import_id"],
  import_mappings: ["headings_key"],
  consents: ["id", "application_id"],
  application_receipts: ["reference", "form_key"],
  calls: ["id", "slug", "source_id"],
  call_deadlines: ["call_id"],
  call_sectors: ["call_id"],
  call_capabilities: ["call_id"],
  call_follows: ["person_id"],
  consortia: ["id", "slug"],
  consortium_members: ["id", "organisation_id"],
  roles_sought: ["id"],
  commitment_letters: ["id", "consortium_id"],
  commitment_steps: ["id", "member_id"],
  consortium_funding: ["consortium_id"],
  partner_budgets: ["member_id"],
  meetings: ["id", "consortium_id"],
  meeting_answers: ["meeting_id"],
  first_meetings: ["member_id", "id"],
  consortium_results: ["consortium_id"],
  work_plans: ["consortium_id"],
  work_packages: ["id", "consortium_id"],
  partner_work: ["member_id"],
  room_agreements: ["id", "consortium_id"],
  room_acceptances: ["id", "agreement_id"],
  room_documents: ["id"],
  room_versions: ["id", "document_id", "storage_key"],
  room_downloads: ["id"],
  room_decisions: ["id"],
  room_threads: ["id"],
  room_messages: ["id"],
  room_mentions: ["message_id"],
  thread_readings: ["thread_id"],
  discussion_settings: ["consortium_id"],
  hidings: ["id"],
  outbox: ["id"],
  audit_events: ["seq"],
};
const LEFT_AS_IS = [
  "application_definitions",
  "letter_templates",
  "review_rules",
  "application_access",
  "audit_personal",
  "calendar_feeds",
  "closed_kinds",
  "cluster_kinds",
  "clusters",
  "consortium_checking",
  "facet_groups",
  "jobs",
  // Its triggers copy it.
  "listing_facets",
  "schema_migrations",
  "search_email_stops",
  "setup_links",
  "sign_in_links",
  "prepared_texts",
  "visibility_rules",
  "watched_words",
];

function copy(db: Database.Database, table: string, own: string[], suffix: string) {
  const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
  const strange = own.filter((name) => !columns.includes(name));
  if (strange.length > 0) throw new Error(`${table} has no ${strange.join(", ")}`);
  const value = (name: string) => {
    // A consortium that needs many seats is told so, and no members are looked for: that takes fewer queries.
    if (table === "roles_sought" && name === "need") return "'should'";
    if (!own.includes(name)) return `"${name}"`;
    if (["seq", "row", "number"].includes(name)) return "null";
    // A copied address stays an address, and sorts after the one it was copied from.
    return name.startsWith("email") ? `replace("${name}", '@', 'z${suffix}@')` : `"${name}" || '${suffix}'`;
  };
  const where = own[0] === "seq" ? "seq <= (select max(seq) from audit_personal)" : `"${own[0]}" not like '%-copy_'`;
  db.exec(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) select ${columns.map(value).join(", ")} from "${table}" where ${where}`,
  );
}

/** Every table with rows of people's making gets this many copies of each of its rows. */
export function multiply(file: string, copies: number) {
  const db = new Database(file);
  try {
    const tables = db.prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search_%'",
    );
    const unknown = (tables.pluck().all() as string[]).filter((name) => !(name in OWN) && !LEFT_AS_IS.includes(name));
    if (unknown.length > 0) throw new Error(`multiply.ts does not know ${unknown.join(", ")}`);
    db.pragma("foreign_keys=OFF");
    db.exec("begin");
    for (let n = 1; n <= copies; n++) for (const [table, own] of Object.entries(OWN)) copy(db, table, own, `-copy${n}`);
    db.exec("commit");
    const broken = db.pragma("foreign_key_check") as { table: string; parent: string }[];
    if (broken[0]) throw new Error(`copies of ${broken[0].table} point at no row of ${broken[0].parent}`);
  } finally {
    db.close();
  }
}
