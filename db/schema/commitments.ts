import { id, index, instant, int, json, oneOf, table, text, uniqueIndex } from "#dialect";
import { COMMITMENT_STEPS, LETTER_WORDINGS, type LetterContent } from "#domain/consortia/commitments/state";
import { LOCALES } from "#domain/kernel/state";
import { consortia, consortiumMembers } from "./consortia.ts";

/** The letters of commitment of a consortium. None is ever changed: a new one takes its place. */
export const commitmentLetters = table(
  "commitment_letters",
  {
    id: id(),
    consortiumId: text()
      .notNull()
      .references(() => consortia.id, { onDelete: "cascade" }),
    /** 1 for the first. */
    version: int().notNull(),
    wording: oneOf(LETTER_WORDINGS).notNull(),
    content: json<LetterContent>().notNull(),
    coordinatorId: text().notNull(),
    /** What the coordinator was called when the letter was issued; null once that organisation is erased. */
    coordinator: text(),
    sha256: text().notNull(),
    validUntil: instant().notNull(),
    issuedAt: instant().notNull(),
    issuedBy: text().notNull(),
  },
  (t) => [uniqueIndex("commitment_letters_version").on(t.consortiumId, t.version)],
);

/** The ledger of commitments: lines are added and never changed. What they come to is worked out by `commitmentAt`. */
export const commitmentSteps = table(
  "commitment_steps",
  {
    id: id(),
    /** The partner's place in the consortium. */
    memberId: text()
      .notNull()
      .references(() => consortiumMembers.id, { onDelete: "cascade" }),
    /** 1 for the first line of a place: of two that are written at once, one is. */
    line: int().notNull(),
    step: oneOf(COMMITMENT_STEPS).notNull(),
    at: instant().notNull(),
    until: instant(),
    takenBy: text().notNull(),
    letterId: text().references(() => commitmentLetters.id),
    /** Who signed, as typed, and what they are in the organisation; null once that person is erased. */
    signedName: text(),
    signedPosition: text(),
    /** The language in which the letter was read. */
    language: oneOf(LOCALES),
  },
  (t) => [uniqueIndex("commitment_steps_line").on(t.memberId, t.line), index("commitment_steps_letter").on(t.letterId)],
);
