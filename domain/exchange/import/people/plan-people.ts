import { isWorking } from "#domain/access/policy";
import type { RowPlan, SubjectSteps } from "#domain/exchange/import/subject";
import type { ImportChanges, PersonDraft } from "#domain/exchange/state";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { findOrganisations } from "./find-organisations.ts";
import { type PersonHere, peopleHere } from "./people-here.ts";
import { readPerson } from "./read-person.ts";

const NONE = { isDoubtful: false, matchId: null, actsForId: null, changes: null };

/** What a row would change of somebody who acts for the organisation already. Whoever has an account keeps their names; an owner stays one. */
export function personChanges(here: PersonHere, draft: PersonDraft, organisationId: string): ImportChanges {
  const role = here.roles.get(organisationId);
  const keep = (["firstName", "lastName", "position"] as const).filter((field) => draft[field] && here[field] === "");
  const position = draft.position && here.position !== "" && draft.position !== here.position ? (["position"] as const) : [];
  const rises = draft.role && role !== "owner" && draft.role !== role ? (["role"] as const) : [];
  return { keep, replace: [...keep, ...position, ...rises] };
}

/** What would become of each row: the address and the organisation are looked up, all at once. Nothing is written. */
export const planPeople: SubjectSteps["check"] = async (ctx, { columns, values }, rows) => {
  const read = rows.map((row) => ({ row: row.row, ...readPerson(row, columns, values) }));
  const found = await findOrganisations(
    ctx,
    read.flatMap(({ draft }) => draft.organisation ?? []),
  );
  const { known, invited } = await peopleHere(
    ctx,
    read.flatMap(({ draft }) => (draft.email ? emailKey(draft.email) : [])),
  );
  const seen = new Map<string, number>();
  return read.map(({ row, draft, problems, skip }): RowPlan => {
    const skipped = (reason: RowPlan["reason"]): RowPlan => ({ ...NONE, row, problems, action: "skip", reason });
    if (skip) return skipped({ skip: skip });
    const at = columns.findIndex(({ field }) => field === "organisation");
    const organisation = found.get(draft.organisation ?? "");
    if (!organisation || organisation === "several") {
      const code = organisation ? "organisation_several" : "organisation";
      problems.push({ code, effect: "skip", field: "organisation", column: at, found: draft.organisation ?? "" });
      return skipped({ skip: organisation ? "severalAlike" : "organisation" });
    }
    if (!isWorking(organisation.status)) return skipped({ skip: "not_active" });
    const key = emailKey(draft.email ?? "");
    const pair = `${key} ${organisation.id}`;
    const repeats = seen.get(pair);
    if (repeats !== undefined) return skipped({ skip: "repeats", repeats });
    seen.set(pair, row);
    const person = known.get(key);
    const plan = { ...NONE, row, problems, actsForId: organisation.id };
    if (person && person.status !== "active") return skipped({ skip: "disabled" });
    if (person?.roles.has(organisation.id))
      return {
        ...plan,
        action: "update",
        reason: { by: "email" },
        matchId: person.id,
        changes: personChanges(person, draft, organisation.id),
      };
    if (person) return { ...plan, action: "create", reason: { by: "email" }, matchId: person.id };
    if (invited.has(pair)) return skipped({ skip: "invited" });
    if (draft.firstName) return { ...plan, action: "invite", reason: {} };
    const column = columns.findIndex(({ field }) => field === "firstName");
    problems.push({ code: "firstName", effect: "skip", field: "firstName", column, found: "" });
    return skipped({ skip: "firstName" });
  });
};
