import { newId } from "#lib/ids";

type Column = (column: string) => string;
type Asked = { write: (sql: string, ...params: unknown[]) => unknown; coordinator: Column; written: Column };

/** What members wrote to one another: between organisations, and in a consortium. */
export function messagePlaces({ write, coordinator, written }: Asked) {
  return {
    /** A message to the coordinator's organisation. */
    received() {
      const id = newId();
      write(
        `insert into organisation_messages (id, cluster_id, to_id, from_id, sender_id, about, topic, text, status, withheld, sent_at)
        select ?, id, ?, ?, ?, 'offer', 'Sixty samples for a bedside sensor', 'We need 60 stored samples with the time of draw.', 'sent', 0, ? from clusters limit 1`,
        id,
        coordinator("o.id"),
        written("o.id"),
        written("op.person_id"),
        Date.now(),
      );
      return id;
    },
    /** The same, reported by its receiver. */
    reported() {
      const id = this.received();
      write(
        "update organisation_messages set report_reason = 'advertising', reported_by = sender_id, reported_at = ? where id = ?",
        Date.now(),
        id,
      );
      return id;
    },
    /** A thread of the discussion in the coordinator's consortium. */
    thread() {
      const id = newId();
      const now = Date.now();
      write(
        `insert into room_threads (id, consortium_id, title, language, is_confidential, started_at, active_at)
        values (?, ?, 'Who writes the section on impact?', 'en', 0, ?, ?)`,
        ...[id, coordinator("c.id"), now, now],
      );
      write(
        `insert into room_messages (id, thread_id, text, language, version, person_id, organisation_id, at)
        values (?, ?, 'I suggest the hospital.', 'en', 0, ?, ?, ?)`,
        ...[newId(), id, coordinator("p.id"), coordinator("o.id"), now],
      );
      return id;
    },
  };
}
