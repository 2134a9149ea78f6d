import { id, index, instant, int, json, oneOf, sequence, table, text, uniqueIndex } from "#dialect";
import { DELIVERY_STATUSES, LOCALES, MAIL_FORGETTING, SUBJECT_KINDS } from "#domain/kernel/state";

export const clusters = table("clusters", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  createdAt: instant().notNull(),
});

/** What happened, chained by hashes. No foreign keys: a row outlives its subject. No personal value: those lie in audit_personal. */
export const auditEvents = table(
  "audit_events",
  {
    seq: sequence(),
    clusterId: text().notNull(),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: text(),
    action: text().notNull(),
    subjectKind: oneOf(SUBJECT_KINDS).notNull(),
    subjectId: text().notNull(),
    facts: json<Record<string, unknown>>().notNull(),
    personalHash: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index("audit_events_subject").on(t.subjectId, t.seq),
    index("audit_events_action").on(t.action, t.seq),
    index("audit_events_actor").on(t.actorId, t.at),
    index("audit_events_subject_kind").on(t.subjectKind, t.seq),
    index("audit_events_actor_kind").on(t.actorKind, t.seq),
    index("audit_events_at").on(t.at),
  ],
);

/** Purpose: say in words who did what. Retention: with the subject; erasable without breaking the chain, which holds a salted hash. */
export const auditPersonal = table("audit_personal", {
  seq: int().primaryKey(),
  salt: text().notNull(),
  values: json<Record<string, string>>().notNull(),
});

const delivery = {
  status: oneOf(DELIVERY_STATUSES).notNull(),
  notBefore: instant().notNull(),
  attempts: int().notNull(),
  claimedAt: instant(),
  endedAt: instant(),
  lastError: text(),
  /** When it failed last. */
  failedAt: instant(),
  createdAt: instant().notNull(),
};

/** Mail that leaves after commit. `data` may hold a link, which is a password while it lives: it is blanked once the mail is sent. */
export const outbox = table(
  "outbox",
  {
    id: id(),
    clusterId: text().notNull(),
    template: text().notNull(),
    locale: oneOf(LOCALES).notNull(),
    recipient: text().notNull(),
    data: json<Record<string, string | number>>().notNull(),
    subjectKind: oneOf(SUBJECT_KINDS).notNull(),
    subjectId: text().notNull(),
    messageId: text().notNull(),
    /** Set where what the mail tells of was erased: when it loses its recipient and its data. */
    forget: oneOf(MAIL_FORGETTING),
    ...delivery,
  },
  (t) => [
    index("outbox_due").on(t.status, t.notBefore),
    index("outbox_ended").on(t.status, t.endedAt),
    index("outbox_subject").on(t.subjectId),
    index("outbox_recipient").on(t.recipient, t.createdAt),
  ],
);

export const jobs = table(
  "jobs",
  { id: id(), kind: text().notNull(), key: text().notNull(), payload: json<Record<string, string>>().notNull(), ...delivery },
  (t) => [uniqueIndex("jobs_key").on(t.kind, t.key), index("jobs_due").on(t.status, t.notBefore)],
);
