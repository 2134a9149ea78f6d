import type { MergeNumbers } from "#domain/organisations/merge/merge-fields";
import type { FormField } from "#domain/organisations/profile/fields";
import type { DuplicateReason, Profile, ProfileCause, PublicProfile } from "#domain/organisations/state";

/** columns: somebody says where they go · checked · running: rows are written · done · undone. */
export const IMPORT_STATUSES = ["columns", "checked", "running", "done", "undone"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export const IMPORT_ACTIONS = ["create", "update", "skip"] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];
export const IMPORT_OUTCOMES = ["created", "updated", "same", "skipped"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];
/** keep: the file fills only what is empty · replace: what the file says wins. */
export const IMPORT_RULES = ["keep", "replace"] as const;
export type ImportRule = (typeof IMPORT_RULES)[number];

export const EXPORT_FORMATS = ["csv", "xlsx", "vcard", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The address of an organisation, by which our own file finds it again; a field of its profile; its numbers; its other names. */
export type ExchangeField = "slug" | FormField | "phone" | "aliases";

/** known: by its heading · layout: of a published file · remembered · suggested: by what is in it · chosen by somebody · none. */
export const COLUMN_GROUNDS = ["known", "layout", "remembered", "suggested", "chosen", "twice", "empty", "none"] as const;
export type ColumnGround = (typeof COLUMN_GROUNDS)[number];
export type ImportColumn = { field: ExchangeField | null; why: ColumnGround };

/** The fields whose words are mapped once for all rows. */
export const VALUE_FIELDS = ["kind", "sectors", "region", "country"] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];
/** For each field the code for each folded word of the file; empty for a word that is left out. */
export type ImportValues = Partial<Record<ValueField, Record<string, string>>>;

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
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
/** skip: the row is not imported · without: it comes in without this cell · repaired: it comes in repaired. */
export type ProblemEffect = "skip" | "without" | "repaired";
export type ImportProblem = { code: ProblemCode; effect: ProblemEffect; field: ExchangeField; column: number; found: string; fix?: string };

export const SKIP_CODES = ["name_missing", "repeats", "total", "decided", "not_active", "gone"] as const;
export type SkipCode = (typeof SKIP_CODES)[number];
export type ImportReason = {
  skip?: SkipCode;
  /** The row of the file that says the same. */
  repeats?: number;
  /** The row of the file that may be the same. */
  alike?: number;
  by?: "slug" | "name" | DuplicateReason;
  likeness?: DuplicateReason[];
};
export type ImportChanges = Record<ImportRule, ExchangeField[]>;

export type RowCounts = Record<"create" | "update" | "same" | "skip", number>;
/** What would become of checked rows by a rule. */
export function rowCounts(rows: readonly { action: ImportAction | null; changes: ImportChanges | null }[], rule: ImportRule): RowCounts {
  const counts: RowCounts = { create: 0, update: 0, same: 0, skip: 0 };
  for (const { action, changes } of rows) {
    if (action === null) continue;
    counts[action === "update" && changes?.[rule].length === 0 ? "same" : action]++;
  }
  return counts;
}
/** How many of them an import would write. */
export const readyRows = ({ create, update }: RowCounts) => create + update;

/** What an update replaced, so that it can be undone. */
export type ImportBefore = {
  profile: Profile;
  numbers: MergeNumbers;
  aliases: string[];
  version: number;
  updatedAt: number;
  /** Older versions that the update let go of. */
  dropped: { version: number; profile: PublicProfile; replacedAt: number; replacedBy: string | null; cause: ProfileCause }[];
};

const allowedFrom = {
  map: ["columns", "checked"],
  fix: ["checked"],
  start: ["checked"],
  cancel: ["columns", "checked", "running"],
  undo: ["done"],
} satisfies Record<string, ImportStatus[]>;
export type ImportStep = keyof typeof allowedFrom;
/** The statuses from which a step leads on; the verb's WHERE and the page's button both read it. */
export const from = (step: ImportStep): ImportStatus[] => [...allowedFrom[step]];
export const canTake = (step: ImportStep, status: ImportStatus) => from(step).includes(status);
