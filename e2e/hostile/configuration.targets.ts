import { isNull } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { watchedWords } from "#db/schema/moderation";
import { letterTemplates, reviewRules } from "#db/schema/review";
import { preparedTexts } from "#db/schema/texts";
import { context } from "#domain/kernel/context";
import { normalise } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { pagesOf, questionsOf } from "#domain/membership/definition/definition";
import { definitionVersions, workingCopy } from "#domain/membership/definition/definition-versions";
import { restoreDefinition } from "#domain/membership/definition/restore-definition";
import { mayReword } from "#domain/membership/definition/reword-question";
import { saveDefinitionDraft } from "#domain/membership/definition/save-definition-draft";
import { addKind } from "#domain/membership/kinds/add-kind";
import { removeKind } from "#domain/membership/kinds/remove-kind";
import { clusterKindsOf } from "#domain/organisations/kinds/cluster-kinds";
import { KINDS, standardKind } from "#domain/organisations/state";
import { currentWatched } from "#domain/organisations/watched/watched-reads";
import { LETTERS } from "#domain/review/letters/letter";
import { letterVersions, workingLetter } from "#domain/review/letters/letters";
import { ruleEntries } from "#domain/review/rules/edit-rules";
import { restoreRules } from "#domain/review/rules/restore-rules";
import type { RulesList } from "#domain/review/rules/rules-input";
import { rulesVersions, workingRules } from "#domain/review/rules/rules-versions";
import { LETTER_NAMES } from "#domain/review/state";
import { PREPARED_TEXT_KEYS } from "#domain/texts/state";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { stored, type Target } from "./target.ts";

const SETTINGS = "app/[locale]/staff/settings";
const QUESTIONS = `${SETTINGS}/questions/[kind]/actions.ts`;
const LABELS = { labelEn: "Laboratory", labelEs: "Laboratorio", labelEu: "Laborategia" };
const HINTS = { hintEn: "A room", hintEs: "Una sala", hintEu: "Gela bat" };
const WORDS = ["labelEn", "labelEs", "labelEu"] as const;
type Words = { en?: string | undefined; es?: string | undefined; eu?: string | undefined } | undefined;
/** A text's three languages, by the names of their fields. */
const inFields = (name: string, words: Words) => ({ [`${name}En`]: words?.en, [`${name}Es`]: words?.es, [`${name}Eu`]: words?.eu });

/** The questions of a kind's draft. */
async function drafted(kind: string | undefined) {
  const rows = await stored().select().from(applicationDefinitions).where(isNull(applicationDefinitions.publishedAt));
  return rows.filter((row) => row.kind === kind).flatMap(({ body }) => questionsOf(body));
}
const wordsOf = (question: ReturnType<typeof questionsOf>[number]) => ({
  ...inFields("label", question.label),
  ...inFields("hint", question.hint),
});

/** The entries of a list in every version of the rules, their draft among them. */
const entries = async (list: RulesList) => (await stored().select().from(reviewRules)).flatMap(({ body }) => ruleEntries(body, list));

const copy = async (kind: (typeof KINDS)[number]) => workingCopy(await definitionVersions(context()), kind);
const anAdmin = () => staff("staffAdmin");

/** Every question that may be reworded, of every kind: a string each in turn, so that their pages show them all. */
const ALL = KINDS.filter((kind) => kind !== "administration");
let next = 0;
async function nextQuestion() {
  const each = await Promise.all(
    ALL.map(async (kind) => {
      const { body, stamp } = await copy(kind);
      return questionsOf(body)
        .filter(mayReword)
        .map(({ key }) => ({
          kind,
          key,
          version: stamp,
          page: pagesOf(body).find(({ questions }) => questions.some((one) => one.key === key)),
        }));
    }),
  );
  const all = each.flat();
  const found = all[next++ % all.length];
  if (!found) throw new Error("no question to reword");
  return found;
}

/** A draft without the questions that were added before: a section has room for 20 pages. */
async function emptied() {
  const { inForce, stamp: version, draft } = await copy("administration");
  if (draft && inForce) await restoreDefinition(await anAdmin(), { kind: "administration", version, from: inForce.id });
  return (await copy("administration")).stamp;
}

const WHERE = "ownWhere";
/** A question with answers; of sixty, those that can be taken out are. */
async function withAnswers() {
  const words = (text: string) => ({ en: text, es: text, eu: text });
  const change = async (edit: Parameters<typeof saveDefinitionDraft>[1]["edit"]) =>
    saveDefinitionDraft(await anAdmin(), { kind: "careProvider", version: (await copy("careProvider")).stamp, edit });
  const find = async () => questionsOf((await copy("careProvider")).body).find(({ key }) => key === WHERE);
  if (!(await find())) {
    const options = ["o1", "o2"].map((key) => ({ key, label: words(key) }));
    await change({ step: "add", place: "section:people", question: { type: "choice", label: words("Where"), options } });
  }
  const options = (await find())?.options ?? [];
  if (options.length > 55) for (const { key } of options.slice(2)) await change({ step: "removeOption", question: WHERE, option: key });
  return (await copy("careProvider")).stamp;
}

const MAX: Record<RulesList, number> = { stages: 8, criteria: 12, fees: 20 };
const ruled = (name: string, list: RulesList, more: Record<string, string>): Target => ({
  call: `${SETTINGS}/rules/actions.ts#${name}`,
  as: "staffAdmin",
  at: async () => "/en/staff/settings/rules",
  async fields() {
    const rules = workingRules(await rulesVersions(context()));
    const full = ruleEntries(rules.body, list).length >= MAX[list];
    if (full && rules.inForce) await restoreRules(await anAdmin(), { version: rules.stamp, from: rules.inForce.id });
    return { version: workingRules(await rulesVersions(context())).stamp, ...LABELS, ...more };
  },
  typed: WORDS,
  together: true,
  stored: async () => (await entries(list)).map(({ label }) => inFields("label", label)),
  shown: async () => [
    ["/en/staff/settings/rules", "staffAdmin"],
    ["/eu/staff/settings/rules", "staffAdmin"],
  ],
});

/** The words of an entry that is there. */
const renamed: Target = {
  ...ruled("rename", "criteria", { list: "criteria", key: "territory" }),
  stored: async () => (await entries("criteria")).filter(({ key }) => key === "territory").map(({ label }) => inFields("label", label)),
};

const KIND_WORDS = ["nameEn", "nameEs", "nameEu", "hintEn", "hintEs", "hintEu"] as const;
const kindFields = { nameEn: "Hub", nameEs: "Nodo", nameEu: "Gunea", ...HINTS };
const kindRows = async () =>
  (await clusterKindsOf(context())).map(({ name, hint }) => ({ ...inFields("name", name), ...inFields("hint", hint) }));
/** The kinds of the cluster's own, with room for another one. */
async function kindsWithRoom() {
  const admin = await anAdmin();
  const own = await clusterKindsOf(admin);
  const added = own.filter(({ key }) => standardKind(key) === "research");
  for (const { key } of added.slice(0, -15)) await removeKind(admin, { kind: key });
}
/** A kind to rename, which no other test names, with the version of its words. */
async function someKind() {
  const find = async () => (await clusterKindsOf(context())).find(({ key }) => standardKind(key) === "university");
  // Its name is not that of the kind that the form adds, which may be there already.
  const campus = { nameEn: "Campus", nameEs: "Campus universitario", nameEu: "Campusa", ...HINTS };
  if (!(await find())) expectDone(await addKind(await anAdmin(), { basedOn: "university", ...campus }));
  const found = await find();
  return { kind: found?.key ?? "", version: String(found?.version ?? 1) };
}
const KIND_ACTIONS = `${SETTINGS}/kinds/actions.ts`;
const kindPages = async (): Promise<[string, "staffAdmin"][]> => [
  ["/en/staff/settings", "staffAdmin"],
  ["/es/staff/settings", "staffAdmin"],
  [`/en/staff/settings/kinds/${(await someKind()).kind}`, "staffAdmin"],
];

let letter = 0;
let text = 0;
export const CONFIGURATION_TARGETS: readonly Target[] = [
  {
    call: `${KIND_ACTIONS}#add`,
    as: "staffAdmin",
    at: async () => "/en/staff/settings/kinds/add",
    async fields() {
      await kindsWithRoom();
      return { basedOn: "research", ...kindFields };
    },
    typed: KIND_WORDS,
    refused: ["kind.same_name"],
    stored: kindRows,
    shown: kindPages,
  },
  {
    call: `${KIND_ACTIONS}#rename`,
    as: "staffAdmin",
    at: async () => "/en/staff/settings",
    fields: async () => ({ ...(await someKind()), ...kindFields }),
    typed: KIND_WORDS,
    refused: ["kind.same_name"],
    apart: true,
    stored: kindRows,
    shown: kindPages,
  },
  {
    call: `${QUESTIONS}#reword`,
    as: "staffAdmin",
    at: async () => "/en/staff/settings/questions/company",
    async fields() {
      const { kind, key, version } = await nextQuestion();
      return { kind, version, question: key, ...LABELS, ...HINTS };
    },
    typed: [...WORDS, "hintEn", "hintEs", "hintEu"],
    together: true,
    stored: async (_, { kind, question }) => (await drafted(kind)).filter(({ key }) => key === question).map(wordsOf),
    shown: async (_, { kind, question }) => [
      [`/en/staff/settings/questions/${kind}`, "staffAdmin"],
      [`/es/staff/settings/questions/${kind}/question/${question}`, "staffAdmin"],
    ],
  },
  {
    call: `${QUESTIONS}#add`,
    as: "staffAdmin",
    at: async () => "/en/staff/settings/questions/administration",
    fields: async () => ({
      kind: "administration",
      version: await emptied(),
      place: "section:people",
      type: "text",
      ...LABELS,
      ...HINTS,
    }),
    typed: [...WORDS, "hintEn", "hintEs", "hintEu"],
    together: true,
    stored: async (_, { kind }) => (await drafted(kind)).map(wordsOf),
    shown: async (_, { kind }) => [[`/en/staff/settings/questions/${kind}`, "staffAdmin"]],
  },
  {
    call: `${QUESTIONS}#addOption`,
    as: "staffAdmin",
    at: async () => `/en/staff/settings/questions/careProvider/question/${WHERE}`,
    fields: async () => ({
      version: await withAnswers(),
      kind: "careProvider",
      question: WHERE,
      optionEn: "Here",
      optionEs: "Aquí",
      optionEu: "Hemen",
    }),
    typed: ["optionEn", "optionEs", "optionEu"],
    together: true,
    stored: async (_, { kind }) => {
      const where = (await drafted(kind)).find(({ key }) => key === WHERE);
      return (where?.options ?? []).map(({ label }) => inFields("option", label));
    },
    shown: async () => [[`/en/staff/settings/questions/careProvider/question/${WHERE}`, "staffAdmin"]],
  },
  ruled("addStage", "stages", { owner: "reviewer", workingDays: "4" }),
  ruled("addCriterion", "criteria", { threshold: "3" }),
  renamed,
  ruled("addFee", "fees", { euroAYear: "600" }),
  {
    call: "app/[locale]/staff/settings/letters/actions.ts#write",
    as: "staffAdmin",
    at: async () => "/en/staff/settings/letters",
    async fields() {
      const n = letter++;
      const free = LETTER_NAMES.filter((each) => LETTERS[each].needs.length === 0);
      const name = free[n % free.length] ?? "refused";
      const locale = LOCALES[Math.floor(n / free.length) % LOCALES.length] ?? "en";
      const { stamp: version } = workingLetter(await letterVersions(context()), name, locale);
      return { name, locale, version, subject: "A subject", body: "A letter. {organisation}" };
    },
    typed: ["subject", "body"],
    refused: ["letter.unknown_variable"],
    together: true,
    stored: async (_, { name, locale }) =>
      (await stored().select().from(letterTemplates))
        .filter((row) => row.name === name && row.locale === locale)
        .map(({ subject, body }) => ({ subject: subject ?? "", body: body ?? "" })),
    shown: async (_, { name, locale }) => [
      [`/en/staff/settings/letters?letter=${name}&language=${locale}`, "staffAdmin"],
      [`/en/staff/settings/letters/preview?letter=${name}&language=${locale}`, "staffAdmin"],
    ],
  },
  {
    call: "app/[locale]/staff/settings/watched-words/actions.ts#watch",
    as: "staffAdmin",
    at: async () => "/en/staff/settings/watched-words",
    fields: async () => ({ version: String((await currentWatched(context())).version), words: "miracle" }),
    typed: ["words"],
    apart: true,
    // A line for each word: lines that hold none are left out.
    stored: async (_, { words: typed = "" }) => {
      const said = normalise(typed);
      return (await stored().select().from(watchedWords)).map(({ words }) => {
        const lines = words.join("\n");
        return { words: said.replaceAll(/\n\s*\n/g, "\n") === lines ? said : lines };
      });
    },
    shown: async () => [["/en/staff/settings/watched-words", "staffAdmin"]],
  },
  {
    call: "app/[locale]/staff/settings/texts/actions.ts#write",
    as: "staffAdmin",
    at: async () => "/en/staff/settings/texts",
    fields: async () => ({
      key: PREPARED_TEXT_KEYS[text++ % PREPARED_TEXT_KEYS.length] ?? "",
      en: "Why.",
      es: "Por qué.",
      eu: "Zergatik.",
    }),
    typed: ["en", "es", "eu"],
    together: true,
    stored: async (_, { key }) =>
      (await stored().select().from(preparedTexts)).filter((row) => row.key === key).map(({ words }) => words ?? {}),
    shown: async () => [["/en/staff/settings/texts", "staffAdmin"]],
  },
];
