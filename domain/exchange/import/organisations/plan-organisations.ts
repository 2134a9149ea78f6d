import { setImmediate } from "node:timers/promises";
import type { ExchangeDraft } from "#domain/exchange/exchange-fields";
import type { RowPlan, SubjectSteps } from "#domain/exchange/import/subject";
import type { ImportAction, ImportMatch, ImportReason } from "#domain/exchange/state";
import { fold } from "#domain/kernel/fold";
import { changedFields } from "./changed-fields.ts";
import { traitsOfDraft } from "./compare-organisations.ts";
import { planRow } from "./plan-row.ts";
import { rowsAlike } from "./rows-alike.ts";
import { storedValues } from "./stored-values.ts";

/** By what a row may repeat an earlier one of its file. */
const ownKeys = ({ slug, vat, pic, ror, name = "", country = "" }: ExchangeDraft) => [
  ...(slug ? [`slug:${slug}`] : []),
  ...(vat ? [`vat:${vat}`] : []),
  ...(pic ? [`pic:${pic}`] : []),
  ...(ror ? [`ror:${ror}`] : []),
  ...(vat || pic || ror ? [] : [`name:${fold(name)} ${country}`]),
];

/** What is done with a row that is like an organisation, where nobody has decided: one of the same name in another place is another one. */
const usualAction = (match: ImportMatch | undefined): ImportAction => (match && !match.differs ? "update" : "create");

/** What would become of each row: what it was found to be like in the portal, and in its file. Nothing is written. */
export const planOrganisations: SubjectSteps["check"] = async (ctx, given, rows) => {
  const planned = rows.map((row) => ({ row, ...planRow(row, given.columns, given.values) }));
  const seen = new Map<string, number>();
  const plans: (RowPlan & { draft: ExchangeDraft })[] = [];
  const alikeOf = rowsAlike();
  const none = { isDoubtful: false, matchId: null, actsForId: null, changes: null };
  for (const { row, draft, problems, skip } of planned) {
    await setImmediate();
    const base = { row: row.row, draft, problems, ...none };
    if (skip) {
      plans.push({ ...base, action: "skip", reason: { skip } });
      continue;
    }
    const match = row.compared?.match ?? undefined;
    if (!draft.name && match?.by !== "slug") {
      plans.push({ ...base, action: "skip", reason: { skip: "name_missing" } });
      continue;
    }
    const alike = alikeOf(row.row, traitsOfDraft(draft));
    const keys = [...ownKeys(draft), ...(match?.sure ? [`here:${match.id}`] : [])];
    const repeats = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined);
    if (repeats !== undefined) {
      plans.push({ ...base, action: "skip", reason: { skip: "repeats", repeats } });
      continue;
    }
    for (const key of keys) seen.set(key, row.row);
    const isDoubtful = match ? !match.sure : alike !== undefined;
    const action: ImportAction = (isDoubtful ? row.decision : null) ?? usualAction(match);
    const reason: ImportReason = {
      ...(match && { by: match.by, ...(match.likeness && { likeness: match.likeness }), ...(match.differs && { differs: match.differs }) }),
      ...(!match && alike && { alike: alike.row, likeness: alike.reasons }),
      ...(action === "skip" && { skip: "decided" }),
    };
    plans.push({ ...base, action, reason, isDoubtful, matchId: match?.id ?? null });
  }
  const here = await storedValues(ctx, [...new Set(plans.flatMap(({ matchId }) => matchId ?? []))]);
  return plans.map(({ draft, ...plan }): RowPlan => {
    const values = here.get(plan.matchId ?? "");
    return { ...plan, changes: values ? changedFields(values, draft) : null };
  });
};
