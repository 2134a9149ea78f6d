import { getLocale, getTranslations } from "next-intl/server";
import { WordedForm } from "#components/form/worded-form";
import { questionsOf } from "#domain/membership/definition/definition";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { move } from "../actions.ts";
import { OfVersion } from "../of-version.tsx";
import { conditionWords } from "./condition-words.ts";
import { FindQuestions } from "./find-questions.tsx";
import { isNamed } from "./is-named.ts";
import { Moving } from "./moving.tsx";
import { QuestionRow } from "./question-row.tsx";

/** Every question of a kind in a line, by section; `open` is the one beside the list. Ordered by buttons, keys or dragging. */
export async function QuestionList({
  kind,
  open,
  find = "",
}: {
  kind: ConfiguredKind;
  open?: string | undefined;
  find?: string | undefined;
}) {
  const [t, sections, conditions, words, locale] = await Promise.all([
    getTranslations("editors.list"),
    getTranslations("membership.tasks.sections"),
    conditionWords(kind.body),
    questionWords(""),
    getLocale(),
  ]);
  const questions = questionsOf(kind.body);
  const list = questions.map(({ key }) => key);
  const shown = new Set(
    questions.filter((each) => isNamed(`${words.name(each)} ${conditions.only(each.when) ?? ""}`, find)).map(({ key }) => key),
  );
  const steps = (key: string) => [...(key === list[0] ? [] : (["up"] as const)), ...(key === list.at(-1) ? [] : (["down"] as const))];
  return (
    <>
      <FindQuestions
        label={t("find", { n: list.length })}
        button={t("findDo")}
        found={t("found", { n: "{n}", all: list.length })}
        all={list.length}
        asked={find}
        shown={shown.size}
      />
      <WordedForm action={move} className="question-list" prefix="list-">
        <OfVersion kind={kind} />
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t("number")}</th>
              <th scope="col">{t("question")}</th>
              <th scope="col">{t("type")}</th>
              <th scope="col">{t("required")}</th>
              <th scope="col">{t("move")}</th>
            </tr>
          </thead>
          {kind.body.sections.map((section) => (
            <tbody
              key={section.key}
              data-section={section.key}
              hidden={find !== "" && !section.pages.some(({ questions }) => questions.some(({ key }) => shown.has(key)))}
            >
              <tr className="section">
                <th colSpan={4} scope="rowgroup">
                  <h2>{sections(section.key)}</h2>{" "}
                  <span className="meta">{t("count", { n: section.pages.reduce((sum, { questions }) => sum + questions.length, 0) })}</span>
                </th>
                <td colSpan={2}>
                  <a
                    href={`${paths(locale).staffQuestions(kind.kind, section.key)}#new-question`}
                    aria-label={`${t("add")}: ${sections(section.key)}`}
                  >
                    {t("add")}
                  </a>
                </td>
              </tr>
              {section.pages.flatMap(({ questions }) =>
                questions.map((question, n) => (
                  <QuestionRow
                    key={question.key}
                    kind={kind.kind}
                    question={question}
                    n={list.indexOf(question.key) + 1}
                    first={n === 0}
                    open={question.key === open}
                    hidden={!shown.has(question.key)}
                    find={find}
                    condition={conditions.only(question.when)}
                    changes={kind.draft?.changes.filter((change) => change.question.key === question.key) ?? []}
                    steps={steps(question.key)}
                  />
                )),
              )}
            </tbody>
          ))}
        </table>
        <Moving edge={t("edge")} />
      </WordedForm>
    </>
  );
}
