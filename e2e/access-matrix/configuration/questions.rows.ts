import { context } from "#domain/kernel/context";
import { questionsOf } from "#domain/membership/definition/definition";
import { definitionVersions, workingCopy } from "#domain/membership/definition/definition-versions";
import type { DefinitionEdit } from "#domain/membership/definition/edit-definition";
import { saveDefinitionDraft } from "#domain/membership/definition/save-definition-draft";
import type { Kind as OrganisationKind } from "#domain/organisations/state";
import { newId } from "#lib/ids";
import { staff } from "#test/builders";
import { ADMINS } from "../review-step.ts";
import { type Row, rest } from "../row.ts";
import { DRAFTED, gone, LABELS, PUBLISHED, page } from "./answers.ts";

const ACTIONS = "app/[locale]/staff/settings/questions/[kind]/actions.ts";
const copy = async (kind: OrganisationKind) => workingCopy(await definitionVersions(context()), kind);

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

/** The editor of what a kind of organisation is asked. */
export const QUESTION_ROWS: readonly Row[] = [
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
];
