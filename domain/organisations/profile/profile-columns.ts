import type { z } from "zod";
import { PROFILE } from "./profile-fields.ts";

type Rows = typeof PROFILE;
export type ProfileColumn = keyof Rows;
type Having<Attribute extends string, Value> = {
  [K in ProfileColumn]: Rows[K] extends Record<Attribute, Value> ? K : never;
}[ProfileColumn];
type Stating<Attribute extends string> = Having<Attribute, unknown>;
export type TextColumn = Having<"localised", true>;
export type PlainColumn = Exclude<ProfileColumn, TextColumn>;
/** Stated among the facts of the public page, in a line of its own or in that of another. */
export type FactColumn = Stating<"fact">;
export type LineColumn = Exclude<FactColumn, Stating<"beside">>;
/** Changed on pages of its own, and not in the form of the profile. */
export type ApartColumn = Having<"apart", true>;
export type FormColumn = Exclude<ProfileColumn, ApartColumn>;
export type SensitiveColumn = Having<"sensitive", true>;
/** A field that may be public. */
export type PublicColumn = { [K in ProfileColumn]: "public" extends Rows[K]["levels"][number] ? K : never }[ProfileColumn];

/** An organisation's profile as it is stored. */
export type ProfileOf<K extends ProfileColumn> = { [Column in K]: z.output<Rows[Column]["input"]> };

export const PROFILE_COLUMNS = Object.keys(PROFILE) as ProfileColumn[];

/** The fields whose row says so, in the order of the form. */
export const columnsHaving = <Attribute extends string, const Value>(attribute: Attribute, value: Value) =>
  PROFILE_COLUMNS.filter((name) => (PROFILE[name] as Record<string, unknown>)[attribute] === value) as Having<Attribute, Value>[];

/** The fields whose row says anything about this. */
export const columnsStated = <Attribute extends string>(attribute: Attribute) =>
  PROFILE_COLUMNS.filter((name): name is Stating<Attribute> => attribute in PROFILE[name]);

export const mayBePublic = (name: ProfileColumn): name is PublicColumn => (PROFILE[name].levels as readonly string[]).includes("public");
export const PUBLIC_COLUMNS = PROFILE_COLUMNS.filter(mayBePublic);
/** The fields of which somebody can choose who may read them. */
export const CHOSEN_COLUMNS = PROFILE_COLUMNS.filter((name) => PROFILE[name].levels.length > 1);
export const FORM_COLUMNS = PROFILE_COLUMNS.filter((name): name is FormColumn => !("apart" in PROFILE[name]));
export const SENSITIVE_COLUMNS = columnsHaving("sensitive", true);
export const TEXT_COLUMNS = columnsHaving("localised", true);
/** The facts that have a line of their own. */
export const LINE_COLUMNS = columnsStated("fact").filter((name): name is LineColumn => !("beside" in PROFILE[name]));
/** The facts that are stated in the line of another. */
export const besides = (line: LineColumn) => columnsStated("beside").filter((name) => PROFILE[name].beside === line);

/** The columns of these fields, to select. */
export const columnsOf = <K extends ProfileColumn>(names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, PROFILE[name].column])) as unknown as { [Column in K]: Rows[Column]["column"] };

/** What may be public of a profile. */
export const publicPart = (profile: ProfileOf<ProfileColumn>) =>
  Object.fromEntries(PUBLIC_COLUMNS.map((name) => [name, profile[name]])) as ProfileOf<PublicColumn>;

/** What is stored in a field that nobody filled in. */
export const nothingIn = (name: ProfileColumn) =>
  PROFILE[name].column.dataType === "json" ? ("localised" in PROFILE[name] ? {} : []) : null;
/** A profile of which nothing is filled in but the name. */
export const emptyProfile = (name: string): ProfileOf<ProfileColumn> => ({
  ...(Object.fromEntries(PROFILE_COLUMNS.map((column) => [column, nothingIn(column)])) as ProfileOf<ProfileColumn>),
  name,
});

const told = (attribute: "personal" | "notPersonal") =>
  Object.fromEntries(
    PROFILE_COLUMNS.flatMap((name) => {
      const words = (PROFILE[name] as Record<string, unknown>)[attribute];
      return typeof words === "string" ? [[name, words]] : [];
    }),
  ) as Partial<Record<ProfileColumn, string>>;
/** What the table of retention says of the fields. */
export const PROFILE_HOLDS = { personal: told("personal"), notPersonal: told("notPersonal") };
