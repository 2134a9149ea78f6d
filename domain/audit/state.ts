import { INVITATION_ACTS, PERSON_ACTS, SESSION_ACTS } from "#domain/access/acts";
import { CALL_ACTS, FOLLOWED_CALL_ACTS } from "#domain/calls/acts";
import { CONSORTIUM_ACTS, REQUEST_ACTS, UNTOLD_ACTS } from "#domain/consortia/acts";
import type { SubjectKind } from "#domain/kernel/state";
import { MEMBERS_OWN_ACTS, ORGANISATION_ACTS } from "#domain/organisations/acts";
import { APPLICATION_ACTS } from "#domain/review/acts";

/** What the audit records of the cluster itself, by what it is. */
const CLUSTER_ACTS = {
  settings: [
    "set_up",
    "setup_link_made",
    "definition_drafted",
    "definition_published",
    "definition_restored",
    "kind_added",
    "kind_renamed",
    "kind_moved",
    "kind_opened",
    "kind_closed",
    "kind_removed",
    "rules_drafted",
    "rules_published",
    "rules_restored",
    "letter_drafted",
    "letters_published",
    "letters_discarded",
    "text_written",
    "text_added",
    "text_removed",
    "words_watched",
    "levels_allowed",
    "consortia_checked",
    "demonstration",
  ],
  imports: [
    "import_staged",
    "import_read_again",
    "import_check_started",
    "import_checked",
    "import_started",
    "import_finished",
    "import_cancel_started",
    "import_cancelled",
    "import_undo_started",
    "import_undone",
    "import_invited",
    "import_publication_asked",
    "import_mapping_forgotten",
  ],
  records: [
    "organisations_exported",
    "applications_exported",
    "audit_exported",
    "audit_checked",
    "overdue_reminded",
    "retention_applied",
    "emails_retried",
  ],
} as const;

/** Every act that a verb records and that staff may read, by what it is about and what it is; a test reads the verbs and names what is missing. */
export const AUDIT_ACTS = {
  application: APPLICATION_ACTS,
  organisation: ORGANISATION_ACTS,
  consortium: CONSORTIUM_ACTS,
  call: CALL_ACTS,
  person: PERSON_ACTS,
  session: SESSION_ACTS,
  invitation: INVITATION_ACTS,
  cluster: CLUSTER_ACTS,
  mail: { mails: ["released", "recalled"] },
} as const satisfies Record<SubjectKind, Record<string, readonly string[]>>;
type Acts = typeof AUDIT_ACTS;
type Named<K extends SubjectKind> = `${K}.${Extract<Acts[K][keyof Acts[K]], readonly string[]>[number]}`;
/** The name of an act as the audit has it. */
export type AuditAct = { [K in SubjectKind]: Named<K> }[SubjectKind];
/** A kind of act, such as "consortium.partners". */
export type AuditGroup = { [K in SubjectKind]: `${K}.${Extract<keyof Acts[K], string>}` }[SubjectKind];

const entries = (Object.entries(AUDIT_ACTS) as [SubjectKind, Record<string, readonly string[]>][]).flatMap(([kind, groups]) =>
  Object.entries(groups).map(([group, acts]) => ({
    kind,
    group: `${kind}.${group}` as AuditGroup,
    acts: acts.map((act) => `${kind}.${act}` as AuditAct),
  })),
);
export const AUDIT_GROUPS = entries.map(({ group }) => group);
export const actsIn = (asked: AuditGroup): AuditAct[] => entries.find(({ group }) => group === asked)?.acts ?? [];
export const ALL_ACTS = entries.flatMap(({ acts }) => acts);
export const isAct = (action: string): action is AuditAct => (ALL_ACTS as string[]).includes(action);

/** What is asked of the audit beside a person's name. */
export const AUDIT_DOERS = ["portal", "outside"] as const;

/**
 * What no page of staff shows: requests to consortia and what is written in them, what members write to one another, and what they follow, search for or
 * block. Each act of a verb is here or above.
 */
export const WITHHELD_ACTS: readonly string[] = [...REQUEST_ACTS, ...UNTOLD_ACTS, ...MEMBERS_OWN_ACTS, ...FOLLOWED_CALL_ACTS];
