import type { OrganisationRole } from "#domain/access/state";
import type { CallModel, DeadlineStage } from "#domain/calls/state";
import type { Locale, Localised } from "#domain/kernel/state";
import type { MergeNumbers } from "#domain/organisations/merge/merge-fields";
import type { FormField } from "#domain/organisations/profile/fields";
import type { DuplicateReason, Profile, Region } from "#domain/organisations/state";

/** What the rows of a file are. */
export const IMPORT_SUBJECTS = ["organisations", "people", "calls"] as const;
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number];

/** columns: somebody says where they go · checking: the worker compares rows · checked · running: it writes them · done · undoing: it reverses them · undone · cancelling: it reverses them and deletes the import. */
export const IMPORT_STATUSES = ["columns", "checking", "checked", "running", "done", "undoing", "undone", "cancelling"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
/** The statuses in which the worker has something to do. */
export const WORKING_STATUSES = ["checking", "running", "undoing", "cancelling"] as const satisfies ImportStatus[];
export type WorkingStatus = (typeof WORKING_STATUSES)[number];
export const isAtWork = (status: ImportStatus): status is WorkingStatus => WORKING_STATUSES.some((one) => one === status);
export const IMPORT_ACTIONS = ["create", "update", "invite", "skip"] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];
/** listed: a person without an account, whom nobody has invited yet · invited: by somebody of the staff, afterwards. */
export const IMPORT_OUTCOMES = ["created", "updated", "same", "listed", "invited", "skipped"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];
/** keep: the file fills only what is empty · replace: what the file says wins. */
export const IMPORT_RULES = ["keep", "replace"] as const;
export type ImportRule = (typeof IMPORT_RULES)[number];

export const EXPORT_FORMATS = ["csv", "xlsx", "vcard", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The address of an organisation, by which our own file finds it again; a field of its profile; its numbers; its other names. */
export type ExchangeField = "slug" | FormField | "phone" | "aliases";

/** What only the office's file has. */
export const OFFICE_FIELDS = ["membershipStatus", "memberSince", "feeCategory", "owners"] as const;
export type OfficeField = (typeof OFFICE_FIELDS)[number];
/** What our own file has beside that, for people to read; an import leaves it out. */
export const EXPORT_ONLY_FIELDS = ["capabilities", "units", ...OFFICE_FIELDS] as const;
export type ExportOnlyField = (typeof EXPORT_ONLY_FIELDS)[number];
export type ExportField = ExchangeField | ExportOnlyField;

/** What a row says of a person; the organisation by its name, by a number of its own, or by its domain. */
export const PERSON_FIELDS = ["email", "firstName", "lastName", "position", "organisation", "role", "language"] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
/** What a row says of a call; its id is that of its source. */
export const CALL_FIELDS = [
  "callId",
  "callTitle",
  "callProgramme",
  "callAction",
  "callCode",
  "callPartOf",
  "callModel",
  "callOpens",
  "callDeadline",
  "callSecondDeadline",
  "callBudget",
  "callGrantFrom",
  "callGrantTo",
  "callGrants",
  "callUrl",
  "callSummary",
  "callQuote",
  "callQuoteLang",
  "callPlaces",
  "callRate",
] as const;
export type CallField = (typeof CALL_FIELDS)[number];
export type ImportField = ExchangeField | PersonField | CallField;
/** What a row says, field by field, as text: codes for what is chosen from a list. */
export type PersonDraft = Partial<Record<PersonField, string>>;

/** A line of a file, numbered as a spreadsheet numbers it. */
export type ImportLine = { row: number; cells: string[] };

/** known: by its heading · layout: of a published file · remembered · suggested: by what is in it · chosen by somebody · none · exportOnly: of our own file, and left out. */
export const COLUMN_GROUNDS = ["known", "layout", "remembered", "suggested", "chosen", "twice", "empty", "none", "exportOnly"] as const;
export type ColumnGround = (typeof COLUMN_GROUNDS)[number];
export type ImportColumn = { field: ImportField | null; why: ColumnGround };

/** The fields whose words are mapped once for all rows. */
export const VALUE_FIELDS = ["kind", "sectors", "region", "country"] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];
/** The same of a file of people; of an organisation, what is written in the place of a text that tells none. */
export const PERSON_VALUE_FIELDS = ["organisation", "role", "language"] as const;
export type PersonValueField = (typeof PERSON_VALUE_FIELDS)[number];
export type WordField = ValueField | PersonValueField;
/** For each field the code for each folded word of the file; empty for a word that is left out. */
export type ImportValues = Partial<Record<WordField, Record<string, string>>>;

export const PROBLEM_CODES = [
  "name_missing",
  "vat",
  "pic",
  "ror",
  "nuts",
  "nace",
  "website",
  "website_scheme",
  "email",
  "kind",
  "sectors",
  "region",
  "country",
  "founded",
  "people",
  "text",
  "organisation",
  "organisation_several",
  "firstName",
  "role",
  "language",
  "callDisplaced",
  "callId",
  "callTitle",
  "callProgramme",
  "callDeadline",
  "callDate",
  "callModel",
  "callAmount",
  "callPartOf",
  "callLanguage",
  "callPlaces",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
/** skip: the row is not imported · without: it comes in without this cell · repaired: it comes in repaired. */
export type ProblemEffect = "skip" | "without" | "repaired";
export type ImportProblem = { code: ProblemCode; effect: ProblemEffect; field: ImportField; column: number; found: string; fix?: string };

export const SKIP_CODES = [
  "name_missing",
  "repeats",
  "total",
  "decided",
  "not_active",
  "gone",
  "email",
  "organisation",
  "severalAlike",
  "firstName",
  "disabled",
  "invited",
  "callDisplaced",
  "callId",
  "callTitle",
  "callProgramme",
  "callDeadline",
] as const;
export type SkipCode = (typeof SKIP_CODES)[number];
export type ImportReason = {
  skip?: SkipCode;
  /** The row of the file that says the same. */
  repeats?: number;
  /** The row of the file that may be the same. */
  alike?: number;
  by?: "slug" | "name" | "email" | "callId" | DuplicateReason;
  likeness?: DuplicateReason[];
  /** Where an organisation of the same name is elsewhere. */
  differs?: PlaceField[];
};
/** In what an organisation of the same name may differ so that it is perhaps another one. */
export type PlaceField = "town" | "country";
/** The organisation that is most like a row; sure: a number, the address in the portal or the very name in one place tells it. */
export type ImportMatch = Pick<ImportReason, "likeness" | "differs"> & { id: string; by: NonNullable<ImportReason["by"]>; sure: boolean };
/** What comparing a row with the organisations of the portal found, and when, in milliseconds. */
export type ImportCompared = { at: number; match: ImportMatch | null };
export type ImportChanges = Record<ImportRule, ImportField[]>;

export type RowCounts = Record<ImportAction | "same", number>;
/** What would become of checked rows by a rule. */
export function rowCounts(rows: readonly { action: ImportAction | null; changes: ImportChanges | null }[], rule: ImportRule): RowCounts {
  const counts: RowCounts = { create: 0, update: 0, invite: 0, same: 0, skip: 0 };
  for (const { action, changes } of rows) {
    if (action === null) continue;
    counts[action === "update" && changes?.[rule].length === 0 ? "same" : action]++;
  }
  return counts;
}
type Checked = { action: ImportAction | null; changes: ImportChanges | null; problems: readonly { effect: string }[] };
export const ROW_OUTCOMES = ["incomplete", "skipped", "unchanged"] as const;
/** What becomes of the rows that have something to correct, where nobody corrects it: they come in without what is wrong, are skipped, or change nothing. */
export function outcomesUncorrected(rows: readonly Checked[], rule: ImportRule): Record<(typeof ROW_OUTCOMES)[number], number> {
  const wrong = rows.filter(({ action, problems }) => problems.some(({ effect }) => effect === (action === "skip" ? "skip" : "without")));
  const { skip, same, ...ready } = rowCounts(wrong, rule);
  return { incomplete: readyRows({ ...ready, skip, same }), skipped: skip, unchanged: same };
}

/** How many of them an import would write, or list. */
export const readyRows = ({ create, update, invite }: RowCounts) => create + update + invite;

/** What an update replaced, so that it can be undone. */
export type ImportBefore = {
  profile: Profile;
  numbers: MergeNumbers;
  aliases: string[];
};

/** What a person is called and does in an organisation; no role: they do not act for it. */
export type PersonState = { firstName: string; lastName: string; position: string; role: OrganisationRole | null };
/** What an import changed of a person, so that it can be undone while nobody has changed it since. */
export type PersonBefore = { person: PersonState; after: PersonState; since: number; wasOwnerless: boolean };

/** What an import replaced of a call, with instants as milliseconds. */
export type CallBefore = {
  call: {
    title: string;
    programme: string;
    action: string | null;
    code: string | null;
    partOf: string | null;
    model: CallModel | null;
    opensAt: number | null;
    budget: number | null;
    grantFrom: number | null;
    grantTo: number | null;
    grants: number | null;
    url: string | null;
    summary: Localised;
    quote: string | null;
    quoteLang: Locale | null;
    places: Region[];
    fundingRate: number | null;
    deadlines: { at: number; stage: DeadlineStage; timeAssumed: boolean }[];
  };
};

const allowedFrom = {
  map: ["columns", "checked"],
  fix: ["checked"],
  start: ["checked"],
  cancel: ["columns", "checking", "checked", "running"],
  undo: ["done"],
  invite: ["done"],
  publish: ["done"],
  inviteContacts: ["done"],
} satisfies Record<string, ImportStatus[]>;
export type ImportStep = keyof typeof allowedFrom;
/** The statuses from which a step leads on; the verb's WHERE and the page's button both read it. */
export const from = (step: ImportStep): ImportStatus[] => [...allowedFrom[step]];
export const canTake = (step: ImportStep, status: ImportStatus) => from(step).includes(status);
