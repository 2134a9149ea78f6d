import type { RulePackId } from "../state.ts";

/** A role as the history names it. */
type ShortRole = { title: string; seats: number };
export type ChangedRole = { what: "role"; before: ShortRole | null; after: ShortRole | null };
/** What an edit can change: the last day as an instant in ISO 8601; of a call its title; null where there is none. Of an aim only that it changed. */
export type EditedPart =
  | { what: "title"; before: string; after: string }
  | { what: "aim" }
  | { what: "closesAt" | "call"; before: string | null; after: string | null }
  | { what: "rulePack"; before: RulePackId | null; after: RulePackId | null }
  | ChangedRole;

type Written = {
  title: string;
  aim: Record<string, string | undefined>;
  closesAt: Date | null;
  rulePack: RulePackId | null;
  call: string | null;
};

export const shortRole = ({ title, seats }: ShortRole): ShortRole => ({ title, seats });

const same = (one: Written["aim"], other: Written["aim"]) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((language) => one[language] === other[language]);

/** What of a consortium differs after an edit, with what it was before. */
export function editedParts(before: Written, after: Written, roles: readonly ChangedRole[]): EditedPart[] {
  const [wasClosing, closes] = [before.closesAt?.toISOString() ?? null, after.closesAt?.toISOString() ?? null];
  return [
    ...(before.title === after.title ? [] : [{ what: "title" as const, before: before.title, after: after.title }]),
    ...(same(before.aim, after.aim) ? [] : [{ what: "aim" as const }]),
    ...(before.call === after.call ? [] : [{ what: "call" as const, before: before.call, after: after.call }]),
    ...(before.rulePack === after.rulePack ? [] : [{ what: "rulePack" as const, before: before.rulePack, after: after.rulePack }]),
    ...(wasClosing === closes ? [] : [{ what: "closesAt" as const, before: wasClosing, after: closes }]),
    ...roles,
  ];
}
