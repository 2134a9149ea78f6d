import { WordedForm } from "#components/form/worded-form";
import { RULES_LISTS } from "#domain/review/rules/rules-input";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { FollowSaved } from "../editor/follow-saved.tsx";
import { move, save } from "./actions.ts";
import { ListTable } from "./list-table.tsx";
import { RulesVersion } from "./rules-version.tsx";
import { savedCells } from "./saved-cells.ts";
import { ValuesTable } from "./values-table.tsx";

/** Every rule in a table, what is in force beside the cell in which it is changed. The buttons of the rows send a form of their own. */
export const RulesForm = ({ rules }: { rules: ConfiguredRules }) => (
  <div>
    <WordedForm id="rules-move" action={move} className="" prefix="move-">
      <RulesVersion stamp={rules.stamp} />
    </WordedForm>
    <WordedForm id="rules-cells" action={save} className="rules-cells" prefix="cell-">
      <RulesVersion stamp={rules.stamp} />
      <FollowSaved saved={savedCells(rules.body)} />
      {RULES_LISTS.map((list) => (
        <ListTable key={list} list={list} rules={rules} />
      ))}
      <div className="rules-values">
        <div>
          <ValuesTable group="days" rules={rules} />
          <ValuesTable group="vote" rules={rules} />
        </div>
        <ValuesTable group="approval" rules={rules} />
      </div>
    </WordedForm>
  </div>
);
