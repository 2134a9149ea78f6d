import { eq } from "drizzle-orm";
import { organisations } from "#db/schema/organisations";
import { type ExchangeDraft, withDraft } from "#domain/exchange/exchange-fields";
import { NOTHING_MADE, type StoredImport, type StoredRow, type WrittenRow } from "#domain/exchange/import/subject";
import type { ImportRule } from "#domain/exchange/state";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import { createOrganisation } from "#domain/organisations/creation/create-organisation";
import { knownKind } from "#domain/organisations/kinds/cluster-kinds";
import { differing } from "#domain/organisations/profile/fields";
import { emptyProfile } from "#domain/organisations/profile/profile-columns";
import { relist } from "#domain/organisations/profile/relist";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { changedFields } from "./changed-fields.ts";
import { planRow } from "./plan-row.ts";
import { storedValues } from "./stored-values.ts";

/** Writes an organisation from a row. The plan of a row is read again, from its cells. */
export async function writeOrganisation(turn: Turn, { columns, values, rule }: StoredImport, row: StoredRow): Promise<WrittenRow> {
  const { draft } = planRow(row, columns, values);
  if (row.action === "create") return createFromRow(turn, draft);
  if (row.matchId) return updateFromRow(turn, row.matchId, draft, rule);
  return { ...NOTHING_MADE, outcome: "skipped", reason: { skip: "gone" } };
}

/** Creates an organisation from a row: active, not published, with nobody in it. */
async function createFromRow(turn: Turn, draft: ExchangeDraft): Promise<WrittenRow> {
  const nothing = { phone: null, groupName: null };
  const empty = { profile: emptyProfile(draft.name ?? ""), numbers: nothing, aliases: [] };
  const { profile, numbers, aliases } = withDraft(empty, draft, Object.keys(draft) as (keyof ExchangeDraft)[]);
  const { name, country, contactName, contactEmail, ...known } = profile;
  const made = await createOrganisation(turn, {
    name,
    aliases,
    ...(country && { country }),
    ...((contactName || contactEmail) && { contact: { name: contactName, email: contactEmail } }),
    known: { ...known, ...numbers, kind: await knownKind(turn, known.kind) },
  });
  if (!made.ok) throw new Error(`the portal may create organisations: ${made.refusal}`);
  return { ...NOTHING_MADE, outcome: "created", madeId: made.value.id, madeVersion: 0 };
}

/** Fills an organisation from a row, through the verb that saves a profile. */
async function updateFromRow(turn: Turn, id: string, draft: ExchangeDraft, rule: ImportRule): Promise<WrittenRow> {
  const here = (await storedValues(turn, [id])).get(id);
  if (!here) return { ...NOTHING_MADE, outcome: "skipped", reason: { skip: "gone" } };
  const fields = changedFields(here, draft)[rule];
  if (fields.length === 0) return { ...NOTHING_MADE, outcome: "same", madeId: id };
  const next = withDraft(here, draft, fields);
  const saved = await saveProfile(turn, { organisationId: id, version: here.version, ...next.profile });
  if (!saved.ok) return { ...NOTHING_MADE, outcome: "skipped", reason: { skip: "not_active" } };
  const isProfile = differing(here.profile, next.profile).length > 0;
  const madeVersion = isProfile ? saved.value.version : here.version + 1;
  const beside = fields.filter((field) => field === "aliases" || field === "phone");
  if (beside.length > 0) {
    const { phone } = next.numbers;
    await turn.db
      .update(organisations)
      .set({ phone, aliases: next.aliases, updatedAt: turn.now, version: madeVersion })
      .where(eq(organisations.id, id));
    await relist(turn, id);
    await record(turn, "organisation.imported", { kind: "organisation", id }, { fields: beside });
  }
  const { profile, numbers, aliases } = here;
  return { outcome: "updated", madeId: id, madeVersion, before: { profile, numbers, aliases }, reason: null };
}
