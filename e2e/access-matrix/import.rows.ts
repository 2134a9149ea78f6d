import type { ImportStatus } from "#domain/exchange/state";
import { sha256 } from "#lib/hash";
import { newId } from "#lib/ids";
import { importIn, mappingKept } from "../support/subjects/import-subjects.ts";
import { ALL, NO_SUCH_PAGE, NOBODY, type Row, rest, SIGN_IN, STAFF, STAFF_PAGE, without } from "./row.ts";

const FOLDER = "app/[locale]/staff/import/actions.ts";
const PAGES = "/en/staff/import";
const ADMIN = ["staffAdmin", "staffAdminLater"] as const;
const NOT_FOUND = ["refused:not_found", rest(STAFF)] as const;

/** A step of an import: staff take it, and for everybody else there is no such import. */
const step = (name: string, status: ImportStatus, done: string, fields: Record<string, string>, missing: string): Row => ({
  covers: `action ${FOLDER}#${name}`,
  request: async (_, target) => {
    const importId = target === "missing" ? newId() : await importIn(status);
    return { call: `${FOLDER}#${name}`, at: `${PAGES}/${importId}`, fields: { importId, ...fields } };
  },
  right: "reviewer",
  answers: [[done, STAFF], NOT_FOUND],
  missing: [[`refused:${missing}`, STAFF], NOT_FOUND],
});

/** The same of an import of people, which administrators take alone. */
const stepOfPeople = (name: string, status: ImportStatus, done: string, fields: Record<string, string>, missing: string): Row => ({
  covers: `action ${FOLDER}#${name}`,
  when: "of people",
  request: async (_, target) => {
    const importId = target === "missing" ? newId() : await importIn(status, "people");
    return { call: `${FOLDER}#${name}`, at: `${PAGES}/${importId}`, fields: { importId, ...fields } };
  },
  right: "staffAdmin",
  answers: [
    [done, ADMIN],
    [`refused:${missing}`, without(STAFF, ...ADMIN)],
    ["refused:not_found", rest(STAFF)],
  ],
  missing: [
    [`refused:${missing}`, STAFF],
    ["refused:not_found", rest(STAFF)],
  ],
});

export const IMPORT_ROWS: readonly Row[] = [
  {
    covers: "page /[locale]/staff/import",
    request: () => ({ get: PAGES }),
    right: "reviewer",
    answers: STAFF_PAGE,
  },
  {
    covers: "page /[locale]/staff/import/[id]",
    request: async (_, target) => ({ get: `${PAGES}/${target === "missing" ? newId() : await importIn("columns")}` }),
    right: "reviewer",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "page /[locale]/staff/import/[id]",
    when: "of people",
    request: async (_, target) => ({ get: `${PAGES}/${target === "missing" ? newId() : await importIn("done", "people")}` }),
    right: "staffAdmin",
    answers: [["200", ADMIN], ["404", rest(ADMIN, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "route /[locale]/staff/import/[id]/rows",
    request: async (_, target) => ({ get: `${PAGES}/${target === "missing" ? newId() : await importIn("checked")}/rows` }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/staff/import/[id]/rows",
    when: "of people",
    request: async (_, target) => ({ get: `${PAGES}/${target === "missing" ? newId() : await importIn("done", "people")}/rows` }),
    right: "staffAdmin",
    answers: [
      ["200", ADMIN],
      ["404", rest(ADMIN)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/staff/import/template",
    when: "of people",
    request: () => ({ get: `${PAGES}/template?of=people` }),
    right: "staffAdmin",
    answers: [
      ["200", ADMIN],
      ["404", rest(ADMIN)],
    ],
  },
  {
    covers: "route /[locale]/staff/import/template",
    request: () => ({ get: `${PAGES}/template` }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
  },
  {
    covers: "route /[locale]/staff/import/file",
    request: () => ({ post: `${PAGES}/file`, fields: { note: "no file" } }),
    right: "reviewer",
    answers: [["moved:/en/staff/import?refused=…", STAFF], ["404", rest(STAFF, NOBODY)], SIGN_IN],
  },
  ...["csv", "xlsx", "vcard", "json"].map(
    (format): Row => ({
      covers: "route /[locale]/directory/export",
      when: `as ${format}`,
      request: () => ({ get: `/en/directory/export?personal=on&format=${format}` }),
      right: "visitor",
      answers: [["200", ALL]],
    }),
  ),
  {
    covers: "route /[locale]/staff/organisations/export",
    request: () => ({ get: "/en/staff/organisations/export?view=unlisted&format=json" }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
  },
  step("map", "columns", `moved:${PAGES}/…`, { "columns[0]": "name" }, "not_found"),
  step("read", "columns", `moved:${PAGES}/…`, { sheet: "0", headingRow: "1" }, "not_found"),
  step("check", "checked", `moved:${PAGES}/…`, { rule: "keep" }, "not_found"),
  step("cancel", "checked", `moved:${PAGES}?done=cancelled`, {}, "import.moved_on"),
  step("undo", "done", `moved:${PAGES}/…`, {}, "import.too_late"),
  stepOfPeople("map", "columns", `moved:${PAGES}/…`, { "columns[0]": "email", "columns[1]": "organisation" }, "not_found"),
  stepOfPeople("read", "columns", `moved:${PAGES}/…`, { sheet: "0", headingRow: "1" }, "not_found"),
  stepOfPeople("check", "checked", `moved:${PAGES}/…`, { rule: "keep" }, "not_found"),
  stepOfPeople("cancel", "checked", `moved:${PAGES}?done=cancelled`, {}, "import.moved_on"),
  stepOfPeople("undo", "done", `moved:${PAGES}/…`, {}, "import.too_late"),
  {
    covers: `action ${FOLDER}#invite`,
    request: async (_, target) => {
      const importId = target === "missing" ? newId() : await importIn("done", "people");
      return { call: `${FOLDER}#invite`, at: `${PAGES}/${importId}`, fields: { importId, rows: "2" } };
    },
    right: "staffAdmin",
    answers: [
      [`moved:${PAGES}/…`, ADMIN],
      ["refused:not_found", rest(ADMIN)],
    ],
    missing: [["refused:not_found", ALL]],
  },
  {
    ...step("publish", "done", "refused:import.nothing_to_publish", { all: "on" }, "not_found"),
    missing: [["refused:not_found", ALL]],
  },
  {
    covers: `action ${FOLDER}#inviteTo`,
    request: async (_, target) => {
      const importId = target === "missing" ? newId() : await importIn("done");
      const fields = { importId, role: "owner", "contacts[0].row": "2", "contacts[0].person": "ane@example.org" };
      return { call: `${FOLDER}#inviteTo`, at: `${PAGES}/${importId}`, fields };
    },
    right: "staffAdmin",
    answers: [
      ["refused:import.nobody_to_invite", ADMIN],
      ["refused:forbidden", without(STAFF, ...ADMIN)],
      ["refused:not_found", rest(STAFF)],
    ],
    missing: [["refused:not_found", ALL]],
  },
  {
    covers: `action ${FOLDER}#forget`,
    request: async (_, target) => {
      const headingsKey = target === "missing" ? sha256(newId()) : await mappingKept();
      return { call: `${FOLDER}#forget`, at: PAGES, fields: { headingsKey } };
    },
    right: "reviewer",
    answers: [[`moved:${PAGES}?done=forgotten`, STAFF], NOT_FOUND],
    missing: [["refused:not_found", ALL]],
  },
];
