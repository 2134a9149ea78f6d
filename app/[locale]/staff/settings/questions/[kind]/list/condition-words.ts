import { getLocale, getTranslations } from "next-intl/server";
import { answerGroups, type Condition, conditionParts } from "#domain/membership/definition/conditions";
import { questionsOf } from "#domain/membership/definition/definition";
import type { Definition, Question } from "#domain/membership/state";
import { formatList } from "#lib/format";
import { countryName } from "#lib/format/countries";
import { questionWords } from "#lib/forms/question-words";

const GROUPS = ["basqueCountry", "spain", "france"] as const;

/** What questions hang on, in words: the groups of answers by their names, each other answer by its own. */
export async function conditionWords(definition: Definition) {
  const [t, words, locale] = await Promise.all([getTranslations("editors.condition"), questionWords("ES"), getLocale()]);
  const group = (key: string) => {
    const known = GROUPS.find((each) => each === key);
    return known ? t(`groups.${known}`) : key;
  };
  const answer = (question: Question, key: string) =>
    question.type === "country" ? countryName(key, locale) : words.option(question, key);
  const asked = (when: Condition) => questionsOf(definition).find(({ key }) => key === when.question);
  return {
    /** "Only if …", or nothing where it is always asked. */
    only(when: Condition | undefined) {
      const question = when && asked(when);
      if (!question) return undefined;
      const parts = conditionParts(when, question);
      const answers = [...parts.groups.map(group), ...parts.answers.map((key) => answer(question, key))];
      return t("only", { question: words.name(question), answers: formatList(answers, locale, "disjunction") });
    },
    /** What a question may hang on of another one, as its form sends it: groups where there are some, else each answer. */
    choices(question: Question, when: Condition | undefined) {
      const own = when?.question === question.key ? conditionParts(when, question).answers : [];
      const groups = answerGroups(question).map(({ key }) => ({ value: `${question.key}=@${key}`, text: group(key) }));
      const single = groups.length > 0 ? own : (question.options?.map(({ key }) => key) ?? own);
      return [...groups, ...single.map((key) => ({ value: `${question.key}=${key}`, text: answer(question, key) }))];
    },
    /** The parts of a condition, as its form sends them. */
    parts(when: Condition | undefined) {
      const question = when && asked(when);
      if (!question) return [];
      const { groups, answers } = conditionParts(when, question);
      return [...groups.map((key) => `${question.key}=@${key}`), ...answers.map((key) => `${question.key}=${key}`)];
    },
    name: words.name,
  };
}
