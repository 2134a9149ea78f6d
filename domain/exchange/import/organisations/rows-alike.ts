import { duplicateKeysOf, isPart } from "#domain/organisations/duplicates/duplicate-keys";
import { type DuplicateTraits, likeness, WORTH_A_LOOK } from "#domain/organisations/duplicates/duplicates";
import type { DuplicateReason } from "#domain/organisations/state";

const COMPARED = 10;
/** A number, a domain or a whole name leads to a row alone; a part of a name does so only with others. */
const A_KEY_ALONE = 100;
/** A part of a name that more rows share than this tells none of them from another, and to count them all for each row takes the square of their number. */
const COMMON = 100;
/** Within a file much is a little alike: where only the names are near, they have to be nearer. */
const BY_NEAR_NAMES_ALONE = 0.9;

export type AlikeRow = { row: number; reasons: DuplicateReason[] };

/** Compares each row with the earlier ones of its file, by the same likeness as organisations. */
export function rowsAlike() {
  const rows = new Map<number, DuplicateTraits>();
  const byKey = new Map<string, number[]>();
  const isCommon = (key: string) => isPart(key) && (byKey.get(key)?.length ?? 0) > COMMON;
  return (row: number, traits: DuplicateTraits): AlikeRow | undefined => {
    const keys = duplicateKeysOf(traits);
    const worth = new Map<number, number>();
    for (const key of keys.filter((one) => !isCommon(one)))
      for (const other of byKey.get(key) ?? []) worth.set(other, (worth.get(other) ?? 0) + (isPart(key) ? 1 : A_KEY_ALONE));
    const near = [...worth].sort((a, b) => b[1] - a[1]).slice(0, COMPARED);
    const alike = near
      .map(([other]) => ({ row: other, ...likeness(traits, rows.get(other) as DuplicateTraits) }))
      .filter(({ score, reasons }) => score >= (reasons.join() === "nearName" ? BY_NEAR_NAMES_ALONE : WORTH_A_LOOK))
      .sort((a, b) => b.score - a.score)[0];
    rows.set(row, traits);
    for (const key of keys) {
      const there = byKey.get(key);
      if (there) there.push(row);
      else byKey.set(key, [row]);
    }
    return alike && { row: alike.row, reasons: alike.reasons };
  };
}
