import { newId } from "#lib/ids";

type One = (sql: string, ...params: unknown[]) => string;
type Write = (sql: string, ...params: unknown[]) => unknown;

/** An organisation that nobody acts for, as an import leaves one. */
const NOBODYS = `select id from organisations where status = 'active' and published_at is null
  and id not in (select organisation_id from organisation_people) order by id limit 1`;

/** Imports in each of their states. */
export function importPlaces(one: One, write: Write) {
  return {
    /** An import of two rows in a state: one with something to correct, one that may be here already. */
    imported(status: string, subject = "organisations") {
      const id = newId();
      const now = Date.now();
      const columns = [
        { field: "name", why: "known" },
        { field: "vat", why: "known" },
        { field: "kind", why: "suggested" },
      ];
      write(
        `insert into file_imports (id, cluster_id, subject, file_name, bytes, format, delimiter, encoding, headings, "columns", "values", rule, status, total, done, asked_by, created_at, touched_at, finished_at)
        select ?, id, ?, 'socios-2026.csv', 94000, 'csv', ';', 'windows-1252', ?, ?, '{}', 'keep', ?, 2, 1, ?, ?, ?, ? from clusters limit 1`,
        id,
        subject,
        JSON.stringify(["Razón social", "CIF", "Tipo"]),
        JSON.stringify(columns),
        status,
        one("select person_id from cluster_roles where role = 'staffAdmin' limit 1"),
        now,
        now,
        status === "done" ? now : null,
      );
      const problem = { code: "vat", effect: "without", field: "vat", column: 1, found: "pendiente" };
      const row = `insert into import_rows (import_id, row, cells, fixes, problems, action, reason, is_doubtful, match_id, changes, outcome) values (?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, ?)`;
      const reason = JSON.stringify({ by: "sameName", likeness: ["sameName"] });
      const match = one("select organisation_id from listings order by name_key limit 1");
      const changes = JSON.stringify({ keep: ["vat"], replace: ["name", "vat"] });
      const isDone = status === "done";
      write(
        row,
        id,
        2,
        '["Olatz Farma","pendiente","Asoc."]',
        JSON.stringify([problem]),
        "create",
        "{}",
        0,
        null,
        null,
        isDone ? "created" : null,
      );
      if (isDone) write("update import_rows set made_id = ? where import_id = ? and row = 2", one(NOBODYS), id);
      write(row, id, 3, '["Olatz Farma S.L.","B95000010",""]', "[]", "update", reason, 1, match, changes, isDone ? "skipped" : null);
      return id;
    },
    /** An import of people in a state: one without an account, one of an organisation that is not here, one who acts for it already. */
    importedPeople(status: string) {
      const id = newId();
      const now = Date.now();
      const fields = ["firstName", "lastName", "email", "position", "organisation", "role", "language"];
      const isDone = status === "done";
      write(
        `insert into file_imports (id, cluster_id, subject, file_name, bytes, format, delimiter, encoding, headings, "columns", "values", rule, status, total, done, asked_by, created_at, touched_at, finished_at)
        select ?, id, 'people', 'personas-2026.csv', 12000, 'csv', ';', 'utf-8', ?, ?, '{}', 'keep', ?, 3, 3, ?, ?, ?, ? from clusters limit 1`,
        id,
        JSON.stringify(["Nombre", "Apellidos", "Correo electrónico", "Cargo", "Empresa", "Función", "Idioma"]),
        JSON.stringify(fields.map((field) => ({ field, why: "known" }))),
        status,
        one("select person_id from cluster_roles where role = 'staffAdmin' limit 1"),
        now,
        now,
        isDone ? now : null,
      );
      const row = `insert into import_rows (import_id, row, cells, fixes, problems, action, reason, is_doubtful, match_id, acts_for_id, changes, outcome) values (?, ?, ?, '{}', ?, ?, ?, 0, ?, ?, ?, ?)`;
      const organisationId = one("select organisation_id from listings order by name_key limit 1");
      const name = one("select name from organisations where id = ?", organisationId);
      const cells = (first: string, last: string, at: string, role: string) =>
        JSON.stringify([
          first,
          last,
          `${first.toLowerCase()}@${at}`,
          "Gerente",
          at === "nowhere.example" ? "Nowhere S.L." : name,
          role,
          "eu",
        ]);
      const ane = cells("Ane", "Etxeberria Mendizabal", "olatz-inportatua.example", "Titular");
      const problem = { code: "organisation", effect: "skip", field: "organisation", column: 4, found: "Nowhere S.L." };
      write(row, id, 2, ane, "[]", "invite", "{}", null, organisationId, null, isDone ? "listed" : null);
      const skip = JSON.stringify({ skip: "organisation" });
      const jon = cells("Jon", "Agirre", "nowhere.example", "Editor");
      write(row, id, 3, jon, JSON.stringify([problem]), "skip", skip, null, null, null, isDone ? "skipped" : null);
      const known = one("select id from people where status = 'active' order by id limit 1");
      const changes = JSON.stringify({ keep: [], replace: ["position"] });
      const miren = cells("Miren", "Goikoetxea", "olatz.example", "Editor");
      write(row, id, 4, miren, "[]", "update", '{"by":"email"}', known, organisationId, changes, isDone ? "same" : null);
      return id;
    },
  };
}
