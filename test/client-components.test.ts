import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const MAIN_JOB = ["e2e/journeys/whole/main-job.spec.ts", 'from "Become a member" to a seat in a consortium'] as const;
const APPLY = ["e2e/journeys/applicant/applicant.spec.ts", "a form that lacks something keeps every kind of value"] as const;
const OFFLINE = ["e2e/journeys/applicant/application-end.spec.ts", "A15 offline at Send is said plainly"] as const;
const PROFILE = ["e2e/journeys/member/profile.spec.ts", "what was typed stays when something is wrong"] as const;
const CONFLICT = ["e2e/journeys/member/profile.spec.ts", "the later of two editors sees both versions"] as const;
const EDITOR = ["e2e/journeys/member/profile-editor.spec.ts", "B4 leaving with changes asks first"] as const;
const PREVIEW = ["e2e/journeys/member/profile-editor.spec.ts", "B3 the card is shown as it is typed"] as const;
const ROLES = ["e2e/journeys/member/consortium.spec.ts", "a role more, and of two who change it at once"] as const;
const DEADLINES = ["e2e/journeys/staff/calls.spec.ts", "staff write a call with several deadlines"] as const;
const FILES = ["e2e/journeys/applicant/documents.spec.ts", "a file that is too large is told before it is sent"] as const;
const REFERENCES = ["e2e/journeys/applicant/member-references.spec.ts", "a member is named, asked by mail and answers"] as const;
const UPDATED = ["e2e/journeys/whole/deploy.spec.ts", "a form of a build before keeps what was typed"] as const;
const BROKEN = ["e2e/error-pages.spec.ts", "that breaks in the browser is told there"] as const;

const EARLY = ["e2e/journeys/whole/before-scripts.spec.ts", "what was typed into a text stays"] as const;

const FILTERS = ["e2e/journeys/member/directory.spec.ts", "B11 filters count honestly"] as const;
const SUGGEST = ["e2e/journeys/member/suggestions.spec.ts", "B12 names, filters and towns are suggested"] as const;
const HEADING = ["e2e/journeys/whole/pages.spec.ts", "the focus is on the new page's heading"] as const;
const IMPORT = ["e2e/journeys/staff/import.spec.ts", "C25 500 rows come in"] as const;
const MODERATION_KEYS = ["e2e/journeys/staff/moderation-keys.spec.ts", "by keys alone"] as const;
const DISCUSSION = ["e2e/journeys/member/rooms.spec.ts", "B17 partners discuss"] as const;
const TWO_EDITORS = ["e2e/journeys/applicant/two-editors.spec.ts", "of two people who change one answer"] as const;
const QUEUE_FILTERS = ["e2e/journeys/staff/queue.spec.ts", "C1 the list is narrowed"] as const;
const QUEUE_KEYS = ["e2e/journeys/staff/queue-shortcuts.spec.ts", "C3 every key of the map"] as const;
const PALETTE = ["e2e/journeys/staff/palette.spec.ts", "C20 the palette finds"] as const;
const REVIEW_KEYS = ["e2e/journeys/staff/review-shortcuts.spec.ts", "the review page has the keys of the queue"] as const;
const PLAN_ITEMS = ["e2e/journeys/member/plan.spec.ts", "partners plan work packages and person-months"] as const;
const DOCUMENTS_BESIDE = ["e2e/journeys/staff/review-documents.spec.ts", "documents are read beside the answers"] as const;
const QUEUE_LETTER = ["e2e/journeys/staff/queue-decisions.spec.ts", "C7 a letter is a prepared text"] as const;
const QUEUE_BULK = ["e2e/journeys/staff/queue-bulk.spec.ts", "C10 many at once"] as const;
const REVIEW_POINTS = ["e2e/journeys/staff/review-points.spec.ts", "C17 opening a field's request by key"] as const;
const REVIEW_TEXTS = ["e2e/journeys/staff/prepared-on-review.spec.ts", "prepared texts are put into what is requested"] as const;
const QUEUE_UNDO = ["e2e/journeys/staff/queue-decisions.spec.ts", "C9 a decision is undone"] as const;

const EDITOR_ROWS = ["e2e/journeys/staff/editors.spec.ts", "a row is dragged to its place"] as const;
const EDITOR_QUESTION = ["e2e/journeys/staff/editors.spec.ts", "a question with a condition is added"] as const;

const EDITOR_FIND = ["e2e/journeys/staff/editors.spec.ts", "a question is found in the list"] as const;

const EDITOR_RULES = ["e2e/journeys/staff/editors.spec.ts", "two due dates are changed"] as const;

const EDITOR_LETTERS = ["e2e/journeys/staff/editors.spec.ts", "a letter is rewritten"] as const;

const MENTIONS = ["e2e/journeys/staff/note-mentions.spec.ts", "an @ in a note offers colleagues"] as const;

const LETTERS = ["e2e/journeys/staff/letters.spec.ts", "an administrator writes a letter, tests it"] as const;

/** Each client component and the browser test that uses it in the production build. */
const USED: Record<string, readonly [spec: string, title: string]> = {
  "app/[locale]/(apply)/apply/tasks/[reference]/two-versions.tsx": TWO_EDITORS,
  "app/[locale]/(member)/profile/card-preview.tsx": PREVIEW,
  "app/[locale]/(member)/profile/conflict-or.tsx": CONFLICT,
  "app/[locale]/(member)/profile/conflict.tsx": CONFLICT,
  "app/[locale]/(member)/profile/save-bar.tsx": EDITOR,
  "app/[locale]/(public)/directory/apply-filters.tsx": FILTERS,
  "app/[locale]/error.tsx": BROKEN,
  "app/global-error.tsx": BROKEN,
  "app/[locale]/staff/applications/bulk/bulk-run.tsx": QUEUE_BULK,
  "app/[locale]/staff/applications/prepared/insert-texts.tsx": REVIEW_TEXTS,
  "app/[locale]/staff/applications/choice.tsx": QUEUE_FILTERS,
  "app/[locale]/staff/applications/queue-line.tsx": QUEUE_KEYS,
  "app/[locale]/staff/applications/shortcuts/commands.tsx": QUEUE_KEYS,
  "app/[locale]/staff/applications/shortcuts/shortcut-help.tsx": QUEUE_KEYS,
  "app/[locale]/staff/applications/shortcuts/queue-shortcuts.tsx": QUEUE_KEYS,
  "app/[locale]/staff/applications/[id]/deliberation/typed-mentions.tsx": MENTIONS,
  "app/[locale]/staff/applications/[id]/documents/pdf-frame.tsx": DOCUMENTS_BESIDE,
  "components/form/typed/typed-list.tsx": MENTIONS,
  "app/[locale]/staff/applications/[id]/shortcuts/review-shortcuts.tsx": REVIEW_KEYS,
  "app/[locale]/staff/applications/panel/letter-fields.tsx": QUEUE_LETTER,
  "app/[locale]/staff/applications/time-left.tsx": QUEUE_UNDO,
  "app/[locale]/staff/import/keep-asking.tsx": IMPORT,
  "app/[locale]/staff/organisations/shortcuts/moderation-shortcuts.tsx": MODERATION_KEYS,
  "app/[locale]/staff/palette/palette.tsx": PALETTE,
  "app/[locale]/staff/settings/editor/follow-saved.tsx": EDITOR_ROWS,
  "app/[locale]/staff/settings/editor/unsaved.tsx": LETTERS,
  "app/[locale]/staff/settings/letters/typing/draw-as-typed.tsx": EDITOR_LETTERS,
  "app/[locale]/staff/settings/letters/typing/placeholders.tsx": EDITOR_LETTERS,
  "app/[locale]/staff/settings/letters/typing/typed-checks.tsx": EDITOR_LETTERS,
  "app/[locale]/staff/settings/letters/typing/typed-placeholders.tsx": EDITOR_LETTERS,
  "app/[locale]/staff/settings/questions/[kind]/inspector/grouped-select.tsx": EDITOR_QUESTION,
  "app/[locale]/staff/settings/questions/[kind]/inspector/live-words.tsx": EDITOR_ROWS,
  "app/[locale]/staff/settings/questions/[kind]/list/find-questions.tsx": EDITOR_FIND,
  "app/[locale]/staff/settings/questions/[kind]/list/moving.tsx": EDITOR_ROWS,
  "app/[locale]/staff/settings/rules/cells.tsx": EDITOR_RULES,
  "components/application/mail-frame.tsx": QUEUE_LETTER,
  "components/call/deadline-rows.tsx": DEADLINES,
  "components/consortium/item-rows.tsx": PLAN_ITEMS,
  "components/consortium/role-rows.tsx": ROLES,
  "components/form/growing-rows.tsx": ROLES,
  "components/form/version-field.tsx": ROLES,
  "components/form/action-form.tsx": MAIN_JOB,
  "components/form/checkbox-field.tsx": APPLY,
  "components/form/choice-group.tsx": PROFILE,
  "components/form/close-fold.tsx": REVIEW_POINTS,
  "components/form/draft/discard-link.tsx": EDITOR,
  "components/form/draft/draft-offer.tsx": EDITOR,
  "components/form/draft/drop-draft.tsx": APPLY,
  "components/form/draft/kept-draft.tsx": DISCUSSION,
  "components/form/field.tsx": APPLY,
  "components/form/fold.tsx": ROLES,
  "components/form/files/file-field.tsx": FILES,
  "components/form/files/files-form.tsx": FILES,
  "components/form/form-answer.tsx": APPLY,
  "components/form/form-notes.tsx": UPDATED,
  "components/form/offline-note.tsx": OFFLINE,
  "components/form/members-field.tsx": REFERENCES,
  "components/form/select-field.tsx": APPLY,
  "components/form/submit-button.tsx": MAIN_JOB,
  "components/form/text-area.tsx": MAIN_JOB,
  "components/form/text-field.tsx": APPLY,
  "components/form/typed/text-box.tsx": EARLY,
  "components/layout/address-field.tsx": FILTERS,
  "components/layout/error-page.tsx": BROKEN,
  "components/organisation/search-field.tsx": SUGGEST,
  "components/layout/focus-heading.tsx": HEADING,
  "components/layout/language-links.tsx": FILTERS,
};
const isClient = (file: string) => /^["']use client/.test(readFileSync(file, "utf8"));

test("every client component names the browser test that uses it", () => {
  const found = globSync("{app,components,lib}/**/*.tsx").filter(isClient).sort();
  expect(found).toEqual(Object.keys(USED).sort());
});

test.each(Object.entries(USED))("%s is used by a test that exists", (_, [spec, title]) => {
  expect(readFileSync(spec, "utf8")).toContain(title);
});
