import { newId } from "#lib/ids";

type Write = (sql: string, ...values: unknown[]) => void;
type Asked = { consortium: string; organisation: string; now: number };
type RoomWord =
  | "agreement"
  | "decision"
  | "document"
  | "documentFile"
  | "confidential"
  | "confidentialFile"
  | "thread"
  | "threadMessage"
  | "confidentialThread"
  | "confidentialMessage";

/** A word in all that the partners of a consortium share, with an agreement that nobody has accepted. The ids of its threads. */
export function plantRoom(write: Write, word: (name: RoomWord) => string, { consortium, organisation, now }: Asked): string[] {
  write(
    "insert into room_agreements (id, consortium_id, version, text, language, sha256, set_at, set_by) values (?, ?, 1, ?, 'en', 'x', ?, 'x')",
    ...[newId(), consortium, word("agreement"), now],
  );
  write(
    "insert into room_decisions (id, consortium_id, organisation_id, text, language, person_id, at) values (?, ?, ?, ?, 'en', 'x', ?)",
    ...[newId(), consortium, organisation, word("decision"), now],
  );
  for (const [title, file, isConfidential] of [
    ["document", "documentFile", 0],
    ["confidential", "confidentialFile", 1],
  ] as const) {
    const document = newId();
    write(
      "insert into room_documents (id, consortium_id, title, is_confidential, changed_at) values (?, ?, ?, ?, ?)",
      ...[document, consortium, word(title), isConfidential, now],
    );
    write(
      `insert into room_versions (id, document_id, version, name, type, bytes, sha256, storage_key, uploaded_by, organisation_id, uploaded_at)
      values (?, ?, 1, ?, 'pdf', 1, 'x', ?, 'x', ?, ?)`,
      ...[newId(), document, `${word(file)}.pdf`, newId(), organisation, now],
    );
  }
  const threads = [
    ["thread", "threadMessage", 0],
    ["confidentialThread", "confidentialMessage", 1],
  ] as const;
  return threads.map(([title, message, isConfidential]) => {
    const thread = newId();
    write(
      "insert into room_threads (id, consortium_id, title, language, is_confidential, started_at, active_at) values (?, ?, ?, 'en', ?, ?, ?)",
      ...[thread, consortium, word(title), isConfidential, now, now],
    );
    write(
      "insert into room_messages (id, thread_id, text, language, version, person_id, organisation_id, at) values (?, ?, ?, 'en', 0, 'x', ?, ?)",
      ...[newId(), thread, word(message), organisation, now],
    );
    return thread;
  });
}
