import { newId } from "#lib/ids";
import type { Portal } from "./portals/portal.ts";
import { inDatabase } from "./subjects/accounts.ts";

/** What only staff may read of an application: each a word that is nowhere else. */
export const CANARIES = {
  note: "kanariberri-oharra",
  comment: "kanariberri-iruzkina",
  recusal: "kanariberri-gatazka",
  reopening: "kanariberri-irekiera",
  point: "kanariberri-puntua",
  criterion: "kanariberriIrizpidea",
  judge: "Kanariberrine",
} as const;

/** Plants them all on one application, under a judge of that name who scored and voted as well. Answers the vote's id. */
export function plant(portal: Portal, applicationId: string) {
  return inDatabase(portal, (db) => {
    const now = Date.now();
    const judge = newId();
    const other = db.prepare("select person_id from cluster_roles where role = 'staffAdmin' limit 1").pluck().get();
    const write = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
    write(
      `insert into people (id, cluster_id, email, email_key, first_name, last_name, name_key, position, locale, status, created_at)
      select ?, cluster_id, ?, ?, ?, 'Epailea', 'epailea', 'Reviewer', 'en', 'active', ? from people limit 1`,
      judge,
      `${judge}@example.org`,
      `${judge}@example.org`,
      CANARIES.judge,
      now,
    );
    write("insert into cluster_roles (person_id, role, granted_at) values (?, 'reviewer', ?)", judge, now);
    write(
      "insert into application_notes (id, application_id, author_id, text, created_at) values (?, ?, ?, ?, ?)",
      newId(),
      applicationId,
      judge,
      CANARIES.note,
      now,
    );
    for (const criterion of ["valueChain", "territory", "collaboration", "contribution", CANARIES.criterion])
      write(
        "insert into application_scores (application_id, person_id, criterion, score, comment, scored_at) values (?, ?, ?, 4, ?, ?)",
        applicationId,
        judge,
        criterion,
        CANARIES.comment,
        now,
      );
    const vote = newId();
    const result = JSON.stringify({ yes: 3, no: 0, abstain: 0, carried: true, quorate: true });
    write(
      `insert into committee_votes (id, application_id, quorum, secret, opened_at, opened_by, closes_at, closed_at, result)
      values (?, ?, 3, 0, ?, ?, ?, ?, ?)`,
      vote,
      applicationId,
      now,
      judge,
      now,
      now,
      result,
    );
    write("insert into committee_voters (vote_id, person_id, voted_at) values (?, ?, ?)", vote, judge, now);
    write("insert into committee_ballots (id, vote_id, choice, person_id) values (?, ?, 'yes', ?)", newId(), vote, judge);
    write(
      "insert into recusals (application_id, person_id, reason, declared_at) values (?, ?, ?, ?)",
      applicationId,
      other,
      CANARIES.recusal,
      now,
    );
    write(
      "insert into reopenings (id, application_id, reason, asked_by, asked_at) values (?, ?, ?, ?, ?)",
      newId(),
      applicationId,
      CANARIES.reopening,
      judge,
      now,
    );
    write(
      "insert into draft_points (application_id, question, text, author_id, written_at) values (?, 'organisation', ?, ?, ?)",
      applicationId,
      CANARIES.point,
      judge,
      now,
    );
    return { vote };
  });
}
