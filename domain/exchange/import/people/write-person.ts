import { and, eq, ne } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisationFacts } from "#domain/access/people/organisation-facts";
import { isWorking } from "#domain/access/policy";
import type { OrganisationRole } from "#domain/access/state";
import { NOTHING_MADE, type StoredImport, type StoredRow, type WrittenRow } from "#domain/exchange/import/subject";
import type { ImportRule, PersonDraft, PersonState, SkipCode } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { personKey } from "#domain/kernel/fold";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import { personInPlace } from "./person-in-place.ts";
import { personChanges } from "./plan-people.ts";
import { readPerson } from "./read-person.ts";

const skipped = (skip: SkipCode): WrittenRow => ({ ...NOTHING_MADE, outcome: "skipped", reason: { skip } });

/** Gives somebody their role, or fills what is known of them. An unknown address is listed, and nobody is emailed. */
export async function writePerson(turn: Turn, { columns, values, rule }: StoredImport, row: StoredRow): Promise<WrittenRow> {
  const { draft } = readPerson(row, columns, values);
  const organisation = row.actsForId ? await organisationFacts(turn, row.actsForId) : undefined;
  if (!organisation) return skipped("gone");
  if (!isWorking(organisation.status)) return skipped("not_active");
  if (row.action === "invite") return { ...NOTHING_MADE, outcome: "listed" };
  const here = row.matchId ? await personInPlace(turn, row.matchId, organisation.organisationId) : undefined;
  if (!here) return skipped("gone");
  if (here.status !== "active") return skipped("disabled");
  return here.state.role ? update(turn, here, draft, rule) : enter(turn, here, draft);
}

type Here = NonNullable<Awaited<ReturnType<typeof personInPlace>>>;
const roleOf = ({ role }: PersonDraft) => (role || "viewer") as OrganisationRole;

async function enter(turn: Turn, here: Here, draft: PersonDraft): Promise<WrittenRow> {
  const { personId, organisationId, state, wasOwnerless } = here;
  const role = roleOf(draft);
  await turn.db.insert(organisationPeople).values({ organisationId, personId, role, since: turn.now });
  await keepOrganisationKeys(turn, organisationId);
  await record(turn, "person.imported", { kind: "person", id: personId }, { organisation: organisationId, role });
  const before = { person: state, after: { ...state, role }, since: turn.now.getTime(), wasOwnerless };
  return { ...NOTHING_MADE, outcome: "created", madeId: personId, before };
}

async function update(turn: Turn, here: Here, draft: PersonDraft, rule: ImportRule): Promise<WrittenRow> {
  const { personId, organisationId, state, since, wasOwnerless } = here;
  const roles = new Map(state.role ? [[organisationId, state.role]] : []);
  const fields = personChanges({ ...state, id: personId, status: "active", roles }, draft, organisationId)[rule];
  if (fields.length === 0) return { ...NOTHING_MADE, outcome: "same", madeId: personId };
  const said = Object.fromEntries(fields.map((field) => [field, draft[field as keyof PersonDraft] ?? ""]));
  const after = { ...state, ...said } as PersonState;
  const { firstName, lastName, position } = after;
  await turn.db
    .update(people)
    .set({ firstName, lastName, position, nameKey: personKey(after) })
    .where(eq(people.id, personId));
  if (after.role && after.role !== state.role)
    await turn.db
      .update(organisationPeople)
      .set({ role: after.role })
      .where(
        and(
          eq(organisationPeople.organisationId, organisationId),
          eq(organisationPeople.personId, personId),
          ne(organisationPeople.role, "owner"),
        ),
      );
  await record(turn, "person.imported", { kind: "person", id: personId }, { organisation: organisationId, fields });
  return { ...NOTHING_MADE, outcome: "updated", madeId: personId, before: { person: state, after, since, wasOwnerless } };
}
