import { context } from "#domain/kernel/context";
import { rulesVersions, workingRules } from "#domain/review/rules/rules-versions";
import { saveRulesDraft } from "#domain/review/rules/save-rules-draft";
import { OBSTACLES } from "#domain/review/state";
import { newId } from "#lib/ids";
import { staff } from "#test/builders";
import type { Row } from "../row.ts";
import { DRAFTED, gone, LABELS, PUBLISHED, page } from "./answers.ts";

const RULES = "app/[locale]/staff/settings/rules/actions.ts";
const rules = async () => workingRules(await rulesVersions(context()));
const STAGE = { owner: "reviewer", workingDays: "4" };
const CRITERION = { threshold: "3" };
const FEE = { euroAYear: "600", kinds: ["company"] };

type Fields = Record<string, string | string[]>;
const ruling = (name: string, fields: (missing: boolean) => Fields | Promise<Fields>, answers: Row["answers"] = DRAFTED): Row => ({
  covers: `action ${RULES}#${name}`,
  request: async (_, target) => {
    const more = await fields(target === "missing");
    return { call: `${RULES}#${name}`, at: "/en/staff/settings/rules", fields: { version: (await rules()).stamp, ...more } };
  },
  right: "staffAdmin",
  answers,
});
let days = 5;

/** A draft of the rules, each time another. */
async function someRules() {
  const { draft, stamp: version } = await rules();
  const values = { workingDays: ++days };
  if (!draft) await saveRulesDraft(await staff("staffAdmin"), { version, edit: { part: "set", list: "stages", key: "committee", values } });
  return {};
}

/** The editor of how applications are reviewed. */
export const RULE_ROWS: readonly Row[] = [
  page("/rules", () => "/rules", false),
  ruling("save", () => ({
    calendar: "ES-BI",
    assignment: "byHand",
    answerDays: "10",
    promisedDays: "17",
    reapplyDays: "90",
    reviewers: "2",
    quorum: "3",
    voteDays: "7",
    ...Object.fromEntries(OBSTACLES.map((name) => [`obstacles.${name}`, "confirm"])),
  })),
  {
    ...ruling("move", async (missing) => {
      const first = (await rules()).body.fees[0]?.key === "large";
      return { move: `fees ${first ? "down" : "up"} ${missing ? "nothing" : "large"}` };
    }),
    missing: gone,
  },
  { ...ruling("rename", (missing) => ({ list: "criteria", key: missing ? "nothing" : "territory", ...LABELS })), missing: gone },
  ruling("addStage", () => ({ ...LABELS, ...STAGE })),
  ruling("addCriterion", () => ({ ...LABELS, ...CRITERION })),
  ruling("addFee", () => ({ ...LABELS, ...FEE })),
  ruling("publish", someRules, PUBLISHED),
  {
    ...ruling("restore", async (missing) => {
      await someRules();
      return { from: missing ? newId() : ((await rules()).inForce?.id ?? "") };
    }),
    missing: gone,
  },
];
