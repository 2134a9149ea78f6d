import { context } from "#domain/kernel/context";
import { LOCALES } from "#domain/kernel/state";
import { pagesOf, questionsOf } from "#domain/membership/definition/definition";
import { definitionVersions, workingCopy } from "#domain/membership/definition/definition-versions";
import { restoreDefinition } from "#domain/membership/definition/restore-definition";
import { mayReword } from "#domain/membership/definition/reword-question";
import { saveDefinitionDraft } from "#domain/membership/definition/save-definition-draft";
import { KINDS } from "#domain/organisations/state";
import { entriesOf } from "#domain/review/rules/edit-rules";
import { restoreRules } from "#domain/review/rules/restore-rules";
import type { RulesList } from "#domain/review/rules/rules-input";
import { rulesVersions, workingRules } from "#domain/review/rules/rules-versions";
import { LETTER_OUTCOMES } from "#domain/review/state";
import { staff } from "#test/builders";
import type { Target } from "./target.ts";

const SETTINGS = "app/[locale]/staff/settings";
const QUESTIONS = `${SETTINGS}/questions/[kind]/actions.ts`;
const LABELS = { labelEn: "Laboratory", labelEs: "Laboratorio", labelEu: "Laborategia" };
const HINTS = { hintEn: "A room", hintEs: "Una sala", hintEu: "Gela bat" };
const WORDS = ["labelEn", "labelEs", "labelEu"] as const;
/** In the draft of a kind, the words of the questions whose key is `?2`. */
const said = (
  which: string,
) => `select q.value ->> '$.label.en' labelEn, q.value ->> '$.label.es' labelEs, q.value ->> '$.label.eu' labelEu,
  q.value ->> '$.hint.en' hintEn, q.value ->> '$.hint.es' hintEs, q.value ->> '$.hint.eu' hintEu
  from application_definitions d, json_each(d.body, '$.sections') s, json_each(s.value, '$.pages') p, json_each(p.value, '$.questions') q
  where d.published_at is null and ${which}`;

const copy = async (kind: (typeof KINDS)[number]) => workingCopy(await definitionVersions(context()), kind);
const anAdmin = () => staff("staffAdmin");

/** Every question that may be reworded, of every kind: a string each in turn, so that their pages show them all. */
const ALL = KINDS.filter((kind) => kind !== "administration");
let turn = 0;
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
  const found = all[turn++ % all.length];
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
    const full = entriesOf(rules.body, list).length >= MAX[list];
    if (full && rules.inForce) await restoreRules(await anAdmin(), { version: rules.stamp, from: rules.inForce.id });
    return { version: workingRules(await rulesVersions(context())).stamp, ...LABELS, ...more };
  },
  typed: WORDS,
  together: true,
  stored: {
    sql: `select e.value ->> '$.label.en' labelEn, e.value ->> '$.label.es' labelEs, e.value ->> '$.label.eu' labelEu
      from review_rules r, json_each(r.body, ?) e where r.published_at is null and e.value ->> '$.key' like 'own%' order by e.key desc`,
    key: async () => (list === "criteria" ? "$.rubric.criteria" : `$.${list}`),
  },
  shown: async () => [
    ["/en/staff/settings/rules", "staffAdmin"],
    ["/eu/staff/settings/rules/preview", "staffAdmin"],
  ],
});

/** The words of an entry that is there. */
const renamed: Target = {
  ...ruled("setCriterion", "criteria", { key: "territory", threshold: "3" }),
  stored: {
    sql: `select e.value ->> '$.label.en' labelEn, e.value ->> '$.label.es' labelEs, e.value ->> '$.label.eu' labelEu
      from review_rules r, json_each(r.body, '$.rubric.criteria') e where e.value ->> '$.key' = ? order by r.version desc`,
    key: async () => "territory",
  },
};

let letter = 0;
export const CONFIGURATION_TARGETS: readonly Target[] = [
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
    stored: {
      sql: said("d.kind || ' ' || (q.value ->> '$.key') = ?"),
      key: async (_, { kind, question }) => `${kind} ${question}`,
    },
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
    stored: { sql: said("d.kind = ? and q.value ->> '$.key' like 'own%'"), key: async (_, { kind = "" }) => kind },
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
    stored: {
      sql: `select o.value ->> '$.label.en' optionEn, o.value ->> '$.label.es' optionEs, o.value ->> '$.label.eu' optionEu
        from application_definitions d, json_each(d.body, '$.sections') s, json_each(s.value, '$.pages') p,
        json_each(p.value, '$.questions') q, json_each(q.value, '$.options') o
        where d.published_at is null and q.value ->> '$.key' = ? order by o.key desc`,
      key: async () => WHERE,
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
      const outcome = LETTER_OUTCOMES[n % LETTER_OUTCOMES.length] ?? "refused";
      const locale = LOCALES[Math.floor(n / LETTER_OUTCOMES.length) % LOCALES.length] ?? "en";
      return { outcome, locale, body: "A letter. {reason}" };
    },
    typed: ["body"],
    refused: ["letter.unknown_variable"],
    together: true,
    stored: {
      sql: "select body from letter_templates where outcome || ' ' || locale = ? order by version desc",
      key: async (_, { outcome, locale }) => `${outcome} ${locale}`,
    },
    shown: async (_, { outcome, locale }) => [
      ["/en/staff/settings/letters", "staffAdmin"],
      [`/en/staff/settings/letters/preview?outcome=${outcome}&language=${locale}`, "staffAdmin"],
    ],
  },
];
