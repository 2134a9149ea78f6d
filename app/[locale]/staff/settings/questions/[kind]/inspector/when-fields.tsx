import { getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { questionsBefore } from "#domain/membership/definition/conditions";
import { questionsOf } from "#domain/membership/definition/definition";
import type { ConfiguredKind } from "#domain/membership/definition/definition-reads";
import type { Question } from "#domain/membership/state";
import { conditionWords } from "../list/condition-words.ts";
import { GroupedSelect } from "./grouped-select.tsx";

type Props = { kind: ConfiguredKind; question?: Question | undefined };

/** After which answer a question is asked, and after which others of the same question as well. */
export async function WhenFields({ kind, question }: Props) {
  const [t, words] = await Promise.all([getTranslations("editors.condition"), conditionWords(kind.body)]);
  const when = question?.when;
  const hung = when && questionsOf(kind.body).find(({ key }) => key === when.question);
  const before = questionsBefore(kind.body, question?.key);
  const asked = hung && !before.includes(hung) ? [hung, ...before] : before;
  const [first, ...also] = words.parts(when);
  const others = hung ? words.choices(hung, when).filter(({ value }) => value !== first) : [];
  return (
    <>
      <GroupedSelect
        name="when"
        label={t("field")}
        empty={t("always")}
        groups={asked.map((each) => ({
          text: words.name(each),
          options: words
            .choices(each, when)
            .map(({ value, text }) => ({ value, text: t("option", { question: words.name(each), answer: text }) })),
        }))}
        defaultValue={first}
      />
      {others.length > 0 ? <CheckboxGroup name="also" label={t("also")} options={others} look="tick" defaultValue={also} /> : null}
    </>
  );
}
