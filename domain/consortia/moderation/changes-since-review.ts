import { LOCALES, type Locale } from "#domain/kernel/state";
import type { ReviewedRole, ReviewedText } from "./state.ts";

/** A part of a consortium's text that changed; a role that came has nothing before, and one that went nothing after. */
export type ConsortiumChange =
  | { part: "title" | "status" | "closing" | "call"; before: string; after: string }
  | { part: "aim"; lang: Locale; before: string; after: string }
  | { part: "role"; id: string; before: ReviewedRole | undefined; after: ReviewedRole | undefined };

/** What changed between two texts of one consortium, in the order of its form. */
export function changesSinceReview(before: ReviewedText, after: ReviewedText): ConsortiumChange[] {
  const plain = [
    { part: "title" as const, before: before.title, after: after.title },
    ...LOCALES.map((lang) => ({ part: "aim" as const, lang, before: before.aim[lang] ?? "", after: after.aim[lang] ?? "" })),
    { part: "call" as const, before: before.call ?? "", after: after.call ?? "" },
    { part: "closing" as const, before: before.closesAt ?? "", after: after.closesAt ?? "" },
    { part: "status" as const, before: before.status, after: after.status },
  ];
  const ids = new Set([...after.roles, ...before.roles].map(({ id }) => id));
  const roles = [...ids].map((id) => ({
    ...{ part: "role" as const, id },
    before: before.roles.find((role) => role.id === id),
    after: after.roles.find((role) => role.id === id),
  }));
  return [...plain.filter((change) => change.before !== change.after), ...roles.filter((role) => !sameRole(role.before, role.after))];
}

const sameRole = (one: ReviewedRole | undefined, other: ReviewedRole | undefined) =>
  one?.title === other?.title && one?.work === other?.work && one?.sector === other?.sector && one?.seats === other?.seats;
