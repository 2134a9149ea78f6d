import { tokenHash } from "#lib/hash";
import type { ApplicationField } from "./application-fields.ts";

type Held = Pick<ApplicationField, "key" | "answer">;

const BEGIN = "v.";
/** What a field holds, in eight signs. */
export const fieldMark = ({ key, answer }: Held) => tokenHash(JSON.stringify([key, answer ?? null])).slice(0, 8);

/** What each field of a page holds, in short: a form says against which answers it was filled in. */
export const pageVersion = (fields: readonly Held[]) => BEGIN + fields.map(fieldMark).join(".");

/** Of each field the mark that a form was filled in against; none where the page had other fields then. */
export function marksIn(version: string, fields: readonly Held[]): Map<string, string> {
  const marks = version.startsWith(BEGIN) ? version.slice(BEGIN.length).split(".") : [];
  return new Map(marks.length === fields.length ? fields.map(({ key }, n) => [key, marks[n] ?? ""]) : []);
}

/** The version of a form whose sender has seen what is saved now in the fields named, and in the others what their form began with. */
export const versionSeen = (fields: readonly Held[], marks: ReadonlyMap<string, string>, seen: readonly string[]) =>
  BEGIN + fields.map((field) => (seen.includes(field.key) ? undefined : marks.get(field.key)) ?? fieldMark(field)).join(".");
