import { currentChecking } from "#domain/consortia/publication/checking";
import { context } from "#domain/kernel/context";
import { CHOSEN_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { currentVisibility } from "#domain/organisations/visibility/viewer-of";
import { openLevels } from "#domain/organisations/visibility/visibility";
import { currentWatched } from "#domain/organisations/watched/watched-reads";
import type { Row } from "../row.ts";
import { DRAFTED, PUBLISHED, page } from "./answers.ts";
import { KIND_ROWS } from "./kinds.rows.ts";
import { LETTER_ROWS } from "./letters.rows.ts";
import { QUESTION_ROWS } from "./questions.rows.ts";
import { RULE_ROWS } from "./rules.rows.ts";

const WATCHED = "app/[locale]/staff/settings/watched-words/actions.ts";
const NEW_CONSORTIA = "app/[locale]/staff/settings/new-consortia/actions.ts";
const VISIBILITY = "app/[locale]/staff/settings/visibility/actions.ts";

/** What staff configure. */
export const CONFIGURATION: readonly Row[] = [
  page("", () => "", false),
  ...KIND_ROWS,
  page("/visibility", () => "/visibility", false),
  {
    covers: `action ${VISIBILITY}#allow`,
    request: async () => {
      const { version } = await currentVisibility(context());
      const allowed = Object.fromEntries(CHOSEN_COLUMNS.map((name) => [`allowed.${name}`, [...openLevels(name, {})]]));
      return { call: `${VISIBILITY}#allow`, at: "/en/staff/settings/visibility", fields: { version: String(version), ...allowed } };
    },
    right: "staffAdmin",
    answers: PUBLISHED,
  },
  page("/watched-words", () => "/watched-words", false),
  {
    covers: `action ${WATCHED}#watch`,
    request: async () => {
      const { version } = await currentWatched(context());
      return { call: `${WATCHED}#watch`, at: "/en/staff/settings/watched-words", fields: { version: String(version), words: "miracle" } };
    },
    right: "staffAdmin",
    answers: PUBLISHED,
  },
  page("/new-consortia", () => "/new-consortia", false),
  {
    covers: `action ${NEW_CONSORTIA}#choose`,
    request: async () => {
      const { version } = await currentChecking(context());
      return {
        call: `${NEW_CONSORTIA}#choose`,
        at: "/en/staff/settings/new-consortia",
        fields: { version: String(version), when: "after" },
      };
    },
    right: "staffAdmin",
    answers: DRAFTED,
  },
  ...QUESTION_ROWS,
  ...RULE_ROWS,
  ...LETTER_ROWS,
];
