import { context } from "#domain/kernel/context";
import { questionsOf } from "#domain/membership/definition/definition";
import { definitionVersions, workingCopy } from "#domain/membership/definition/definition-versions";
import type { DefinitionEdit } from "#domain/membership/definition/edit-definition";
import { saveDefinitionDraft } from "#domain/membership/definition/save-definition-draft";
import { addKind } from "#domain/membership/kinds/add-kind";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { CHOSEN_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { type Kind as OrganisationKind, standardKind } from "#domain/organisations/state";
import { currentVisibility } from "#domain/organisations/visibility/viewer-of";
import { openLevels } from "#domain/organisations/visibility/visibility";
import { currentWatched } from "#domain/organisations/watched/watched-reads";
import { letterVersions, stampOfDrafts, workingLetter } from "#domain/review/letters/letters";
import { saveLetter } from "#domain/review/letters/save-letter";
import { rulesVersions, workingRules } from "#domain/review/rules/rules-versions";
import { saveRulesDraft } from "#domain/review/rules/save-rules-draft";
import { OBSTACLES } from "#domain/review/state";
import { newId } from "#lib/ids";
import { staff } from "#test/builders";
import { ADMINS } from "./review-step.ts";
import { NOBODY, type Row, rest } from "./row.ts";

const ACTIONS = "app/[locale]/staff/settings/questions/[kind]/actions.ts";
const KINDS = "app/[locale]/staff/settings/actions.ts";
const WATCHED = "app/[locale]/staff/settings/watched-words/actions.ts";
const VISIBILITY = "app/[locale]/staff/settings/visibility/actions.ts";
const CLUSTER_KINDS = "app/[locale]/staff/settings/kinds/actions.ts";
const LABELS = { labelEn: "Laboratory", labelEs: "Laboratorio", labelEu: "Laborategia" };
const copy = async (kind: OrganisationKind) => workingCopy(await definitionVersions(context()), kind);

const kindName = (name: string) => ({ nameEn: name, nameEs: name, nameEu: name });
/** The kinds of the cluster's own that are public administrations, in their order: one of this name and another one at least. */
async function clusterKinds(name: string) {
  const admin = await staff("staffAdmin");
  const hints = { hintEn: "", hintEs: "", hintEu: "" };
  for (const each of ["Matrix", name]) await addKind(admin, { basedOn: "administration", ...kindName(each), ...hints });
  return (await clusterKindsOf(admin)).filter(({ key }) => standardKind(key) === "administration");
}
const clusterKind = async (name: string) => {
  const found = (await clusterKinds(name)).find((one) => one.name.en === name);
  return { kind: found?.key ?? "", version: String(found?.version ?? 1) };
};
let kindsAdded = 0;
const kinding = (name: string, fields: (missing: boolean) => Promise<Record<string, string>>, answers: Row["answers"]): Row => ({
  covers: `action ${CLUSTER_KINDS}#${name}`,
  request: async (_, target) => ({
    ...{ call: `${CLUSTER_KINDS}#${name}`, at: "/en/staff/settings", fields: await fields(target === "missing") },
  }),
  right: "staffAdmin",
  answers,
});
/** As long as the one that is there, so that the pages of both are. */
const MISSING_KIND = "administration-nobody";

const page = (covers: string, path: (kind: string) => string, subject: boolean): Row => ({
  covers: `page /[locale]/staff/settings${covers}`,
  request: (_, target) => ({ get: `/en/staff/settings${path(target === "missing" ? "nothing" : "company")}` }),
  right: "staffAdmin",
  answers: [
    ["200", ADMINS],
    ["404", rest(ADMINS, NOBODY)],
    ["moved:/en/sign-in…", NOBODY],
  ],
  ...(subject ? { missing: [["404", ADMINS]] } : {}),
});

type Asked = { name: string; of: OrganisationKind; fields: (missing: boolean) => Promise<Record<string, string>>; answers: Row["answers"] };
const action = ({ name, of, fields, answers }: Asked): Row => ({
  covers: `action ${ACTIONS}#${name}`,
  request: async (_, target) => {
    const more = await fields(target === "missing");
    const version = (await copy(of)).stamp;
    return { call: `${ACTIONS}#${name}`, at: `/en/staff/settings/questions/${of}`, fields: { kind: of, version, ...more } };
  },
  right: "staffAdmin",
  answers,
});
const DRAFTED: Row["answers"] = [
  ["done", ADMINS],
  ["refused:forbidden", rest(ADMINS)],
];
const gone: Row["missing"] = [["refused:not_found", ADMINS]];

const find = async () => questionsOf((await copy("research")).body).find(({ key }) => key.startsWith("ownMatrix"));

/** A question of the cluster's own with three answers at least, in the draft of research organisations. */
async function answers() {
  const label = { en: "Matrix", es: "Matriz", eu: "Matrizea" };
  const change = async (edit: DefinitionEdit) =>
    saveDefinitionDraft(await staff("staffAdmin"), { kind: "research", version: (await copy("research")).stamp, edit });
  const options = ["o1", "o2", "o3"].map((key) => ({ key, label }));
  if (!(await find())) await change({ step: "add", place: "section:people", question: { type: "choice", label, options } });
  const known = await find();
  if (known && (known.options?.length ?? 0) < 3) await change({ step: "addOption", question: known.key, label });
  const question = await find();
  return { question: question?.key ?? "", last: question?.options?.at(-1)?.key ?? "" };
}
const ANSWER = { optionEn: "Yes", optionEs: "Sí", optionEu: "Bai" };

/** A draft to publish, whoever asks for it then. */
async function someDraft(of: OrganisationKind) {
  const { draft, stamp: version } = await copy(of);
  const label = { en: "Laboratory", es: "Laboratorio", eu: "Laborategia" };
  const edit = { step: "add", place: "section:activity", question: { type: "text", label, optional: true } } as const;
  if (!draft) await saveDefinitionDraft(await staff("staffAdmin"), { kind: of, version, edit });
  return {};
}

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
const PUBLISHED: Row["answers"] = [
  ["done", ["staffAdmin"]],
  ["refused:step_up_needed", ["staffAdminLater"]],
  ["refused:forbidden", rest(ADMINS)],
];
let days = 5;

/** A draft of the rules, each time another. */
async function someRules() {
  const { draft, stamp: version } = await rules();
  const values = { workingDays: ++days };
  if (!draft) await saveRulesDraft(await staff("staffAdmin"), { version, edit: { part: "set", list: "stages", key: "committee", values } });
  return {};
}

const LETTERS = "app/[locale]/staff/settings/letters/actions.ts";
let texts = 0;

/** A letter in Basque, each time with another text. */
async function letter() {
  const { stamp: version } = workingLetter(await letterVersions(context()), "refused", "eu");
  return {
    name: "refused",
    locale: "eu",
    version,
    subject: "Gaia {reference}",
    body: `Kaixo {firstName}, ${++texts}. {reason}`,
  } as const;
}

/** The stamp of the drafts, of which there is one at least, whoever asks for it then. */
async function drafts() {
  await saveLetter(await staff("staffAdmin"), await letter());
  return { version: stampOfDrafts((await letterVersions(context())).filter(({ publishedAt }) => publishedAt === null)) };
}

/** A letter in Basque with words of the cluster's own, of which there is a draft at least. */
async function ownLetter() {
  await saveLetter(await staff("staffAdmin"), await letter());
  const { name, locale, version } = await letter();
  return { name, locale, version };
}

const lettering = (name: string, fields: () => Promise<Record<string, string>>, answers: Row["answers"]): Row => ({
  covers: `action ${LETTERS}#${name}`,
  request: async () => ({ call: `${LETTERS}#${name}`, at: "/en/staff/settings/letters", fields: await fields() }),
  right: "staffAdmin",
  answers,
});

export const CONFIGURATION: readonly Row[] = [
  page("", () => "", false),
  ...(["close", "open"] as const).map(
    (name): Row => ({
      covers: `action ${KINDS}#${name}`,
      request: async () => ({ call: `${KINDS}#${name}`, at: "/en/staff/settings", fields: { kind: "administration" } }),
      right: "staffAdmin",
      answers: PUBLISHED,
    }),
  ),
  page("/kinds/add", () => "/kinds/add", false),
  {
    ...page("/kinds/[kind]", (kind) => kind, true),
    request: async (_, target) => ({
      get: `/en/staff/settings/kinds/${target === "missing" ? MISSING_KIND : (await clusterKind("Matrix")).kind}`,
    }),
  },
  kinding("add", async () => ({ basedOn: "administration", ...kindName(`Matrix ${++kindsAdded}`) }), [
    ["moved:/en/staff/settings/questions/administration-matrix-…", ["staffAdmin"]],
    ["refused:step_up_needed", ["staffAdminLater"]],
    ["refused:forbidden", rest(ADMINS)],
  ]),
  {
    ...kinding(
      "rename",
      async (missing) => ({
        ...(missing ? { kind: MISSING_KIND, version: "1" } : await clusterKind("Renamed matrix")),
        ...kindName("Renamed matrix"),
      }),
      PUBLISHED,
    ),
    missing: [["refused:not_found", ["staffAdmin"]]],
  },
  {
    ...kinding(
      "move",
      async (missing) => ({ kind: missing ? MISSING_KIND : ((await clusterKinds("Moved matrix")).at(-1)?.key ?? ""), move: "up" }),
      DRAFTED,
    ),
    missing: gone,
  },
  {
    ...kinding("remove", async (missing) => ({ kind: missing ? MISSING_KIND : (await clusterKind("Removed matrix")).kind }), [
      ["moved:/en/staff/settings", ["staffAdmin"]],
      ["refused:step_up_needed", ["staffAdminLater"]],
      ["refused:forbidden", rest(ADMINS)],
    ]),
    missing: [["refused:not_found", ["staffAdmin"]]],
  },
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
  page("/questions/[kind]", (kind) => `/questions/${kind}`, true),
  page("/questions/[kind]/preview", (kind) => `/questions/${kind}/preview`, true),
  {
    ...action({
      name: "change",
      of: "company",
      fields: async (missing) => ({ step: "required", question: missing ? "nothing" : "website" }),
      answers: DRAFTED,
    }),
    missing: gone,
  },
  {
    ...action({
      name: "move",
      of: "university",
      async fields(missing) {
        const list = questionsOf((await copy("university")).body).map(({ key }) => key);
        const up = list.indexOf("website") > list.indexOf("pic");
        return { move: missing ? "up nothing" : `${up ? "up" : "down"} website` };
      },
      answers: DRAFTED,
    }),
    missing: gone,
  },
  action({
    name: "add",
    of: "research",
    fields: async () => ({ place: "section:activity", type: "text", ...LABELS }),
    answers: [
      ["moved:/en/staff/settings/questions/research/question/ownLaboratory…", ADMINS],
      ["refused:forbidden", rest(ADMINS)],
    ],
  }),
  page("/questions/[kind]/question/[question]", (kind) => `/questions/${kind}/question/website`, true),
  {
    ...action({
      name: "reword",
      of: "company",
      fields: async (missing) => ({ question: missing ? "nothing" : "pic", ...LABELS }),
      answers: DRAFTED,
    }),
    missing: gone,
  },
  {
    ...action({
      name: "addOption",
      of: "research",
      fields: async (missing) => ({ question: missing ? "nothing" : (await answers()).question, ...ANSWER }),
      answers: DRAFTED,
    }),
    missing: gone,
  },
  {
    ...action({
      name: "rewordOption",
      of: "research",
      fields: async (missing) => ({ question: (await answers()).question, option: missing ? "none" : "o1", ...ANSWER }),
      answers: DRAFTED,
    }),
    missing: gone,
  },
  {
    ...action({
      name: "changeOption",
      of: "research",
      async fields(missing) {
        const { question, last } = await answers();
        return { question, change: `removeOption ${missing ? "none" : last}` };
      },
      answers: DRAFTED,
    }),
    missing: gone,
  },
  action({
    name: "publish",
    of: "careProvider",
    fields: () => someDraft("careProvider"),
    answers: PUBLISHED,
  }),
  {
    ...action({
      name: "restore",
      of: "university",
      fields: async (missing) => {
        await someDraft("university");
        return { from: missing ? newId() : ((await copy("university")).inForce?.id ?? "") };
      },
      answers: DRAFTED,
    }),
    missing: gone,
  },
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
  lettering("write", letter, DRAFTED),
  lettering("restore", ownLetter, DRAFTED),
  lettering("discard", drafts, DRAFTED),
  lettering("publish", drafts, PUBLISHED),
];
