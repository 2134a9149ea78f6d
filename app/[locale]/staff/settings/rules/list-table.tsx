import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { RulesList } from "#domain/review/rules/rules-input";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { sideBySide } from "#domain/review/rules/rules-side-by-side";
import { DECIDED } from "#domain/review/state";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { ComparedRow } from "./compared-row.tsx";
import { EntryCells } from "./entry-cells.tsx";
import { entrySays } from "./entry-says.ts";
import { entryWords } from "./entry-words.ts";
import { RulesTable } from "./rules-table.tsx";

type Props = { list: RulesList; rules: ConfiguredRules };
const ICONS = { up: "arrow-up", down: "arrow-down", remove: "trash" } as const;

/** The stages with the days by which they are due, the rubric or the fees: as they are, and in cells as they would be. The decision ends every list of stages. */
export async function ListTable({ list, rules: { before, body, example } }: Props) {
  const [t, q, words, says, locale] = await Promise.all([
    getTranslations("settings.rules"),
    getTranslations("settings.questions"),
    entryWords(list),
    entrySays(),
    getLocale(),
  ]);
  const rows = sideBySide(before, body, list);
  const there = rows.filter(({ after }) => after).map(({ key }) => key);
  const movable = list === "stages" ? there.filter((key) => key !== DECIDED) : there;
  return (
    <RulesTable id={list} title={t(`lists.${list}`)} about={t(`about.${list}`)}>
      {rows.map(({ key, before, after, what }) => {
        const name = words(after?.entry ?? before?.entry ?? { key });
        const due = list === "stages" ? example.stages.find(({ stage }) => stage.key === key) : undefined;
        const at = movable.indexOf(key);
        const steps = at < 0 ? [] : ([at > 0 ? "up" : "", at < movable.length - 1 ? "down" : "", "remove"] as const);
        const fixed = list === "stages" && key === DECIDED;
        return (
          <ComparedRow
            key={key}
            id={`${list}-${key}`}
            name={name}
            what={what}
            before={before ? says(before.entry, after?.entry) : t("notThere")}
            due={due ? t("due", { date: formatDate(due.dueAt, locale, "short") }) : undefined}
            undo={
              what === "changed" || what === "removed" ? (
                <button type="submit" form="rules-move" className="linkbtn" name="move" value={`${list} undo ${key}`}>
                  {t("undo")}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </button>
              ) : null
            }
            steps={
              <>
                {after && !fixed ? (
                  <a className="mini" href={`${paths(locale).staffRules({ list, key })}#rename`}>
                    <Icon name="pencil" size={16} />
                    <VisuallyHidden>{t("rename", { name })}</VisuallyHidden>
                  </a>
                ) : null}
                {steps.map((step) =>
                  step ? (
                    <button key={step} type="submit" form="rules-move" className="mini" name="move" value={`${list} ${step} ${key}`}>
                      <Icon name={ICONS[step]} size={16} />
                      <VisuallyHidden>
                        {q(step)}: {name}
                      </VisuallyHidden>
                    </button>
                  ) : null,
                )}
              </>
            }
          >
            {!after ? t("notThere") : fixed ? says(after.entry) : <EntryCells list={list} entry={after.entry} name={name} />}
          </ComparedRow>
        );
      })}
    </RulesTable>
  );
}
