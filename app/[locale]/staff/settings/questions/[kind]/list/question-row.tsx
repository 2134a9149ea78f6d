import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { Icon } from "#components/ui/icon";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { DefinitionChange } from "#domain/membership/definition/definition-changes";
import { untranslated } from "#domain/membership/definition/definition-problem";
import type { Question } from "#domain/membership/state";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";

type Props = {
  kind: string;
  question: Question;
  n: number;
  /** Its page begins with it. */
  first: boolean;
  /** It is open beside the list. */
  open: boolean;
  /** It is not among those that are looked for. */
  hidden: boolean;
  find: string;
  condition: string | undefined;
  changes: readonly DefinitionChange[];
  steps: readonly ("up" | "down")[];
};

/** One question of the draft in a line: its number, name and condition, the kind of answer, and its place among the others. */
export async function QuestionRow({ kind, question, n, first, open, hidden, find, condition, changes, steps }: Props) {
  const [t, s, types, languages, words, locale] = await Promise.all([
    getTranslations("editors.list"),
    getTranslations("settings.questions"),
    getTranslations("settings.types"),
    getTranslations("review.languages"),
    questionWords(""),
    getLocale(),
  ]);
  const { key, type, optional, options } = question;
  const name = words.name(question);
  const lacking = untranslated(question);
  const kindOfAnswer = options ? t("typeOf", { type: types(type), n: options.length }) : types(type);
  return (
    <tr
      id={`q-${key}`}
      data-question={key}
      hidden={hidden}
      className={[first ? "first" : "", open ? "on" : ""].join(" ").trim() || undefined}
    >
      <td className="grip">
        <span title={t("drag")}>
          <Icon name="menu" size={14} />
        </span>
      </td>
      <td className="no">{n}</td>
      <th scope="row">
        <a className="main" href={`${paths(locale).staffQuestion(kind, key, find)}#q-${key}`} aria-current={open || undefined}>
          {name}
        </a>{" "}
        {changes.map(({ what }) =>
          what === "removed" ? null : (
            <StatusBadge key={what} tone="info">
              {t(`badge.${what}`)}
            </StatusBadge>
          ),
        )}
        {condition ? <span className="meta block">{condition}</span> : null}
        {lacking.length > 0 ? (
          <span className="lacks block">
            <Icon name="triangle-exclamation-point" size={14} />{" "}
            {t("lacks", { languages: lacking.map((each) => languages(each)).join(", ") })}
          </span>
        ) : null}
      </th>
      <td className="type">{kindOfAnswer}</td>
      <td className="must">{t(optional ? "isOptional" : "isRequired")}</td>
      <td className="step">
        {(["up", "down"] as const).map((step) =>
          steps.includes(step) ? (
            <SubmitButton key={step} className="mini" name="move" value={`${step} ${key}`}>
              <Icon name={step === "up" ? "arrow-up" : "arrow-down"} size={16} />
              <VisuallyHidden>
                {s(step)}: {name}
              </VisuallyHidden>
            </SubmitButton>
          ) : null,
        )}
      </td>
    </tr>
  );
}
