import { and, eq, getTableColumns } from "drizzle-orm";
import { invitations, organisationPeople } from "#db/schema/access";
import { partnerBudgets } from "#db/schema/budgets";
import { commitmentSteps } from "#db/schema/commitments";
import { consortiumMembers } from "#db/schema/consortia";
import { roomMessages } from "#db/schema/discussion";
import { organisationFollows } from "#db/schema/follows";
import { organisationJoinRequests } from "#db/schema/joining";
import { firstMeetings, meetingAnswers, meetings } from "#db/schema/meetings";
import { applications, memberReferences } from "#db/schema/membership";
import { organisationBlocks, organisationMessages } from "#db/schema/messages";
import { organisationLogos, organisations, organisationUnits, sources } from "#db/schema/organisations";
import { ownershipStakes, ownershipStatements } from "#db/schema/ownership";
import { partnerWork, workPackages } from "#db/schema/plans";
import { roomAcceptances, roomDecisions, roomDownloads, roomVersions } from "#db/schema/rooms";
import type { Turn } from "#domain/kernel/context";
import type { MergeChange } from "#domain/organisations/state";

/** Every table whose rows a merge touches. */
export const MERGE_TABLES = {
  organisations,
  organisationPeople,
  invitations,
  consortiumMembers,
  commitmentSteps,
  partnerBudgets,
  partnerWork,
  meetings,
  meetingAnswers,
  firstMeetings,
  workPackages,
  roomAcceptances,
  roomVersions,
  roomDownloads,
  roomDecisions,
  roomMessages,
  sources,
  applications,
  memberReferences,
  organisationJoinRequests,
  organisationLogos,
  organisationMessages,
  organisationBlocks,
  organisationFollows,
  organisationUnits,
  ownershipStakes,
  ownershipStatements,
} as const;
export type MergeTable = keyof typeof MERGE_TABLES;
type Row = Record<string, unknown>;

const tableOf = (name: string) => MERGE_TABLES[name as MergeTable];
type Column = { dataType: string };
const columnsOf = (name: string) => getTableColumns(tableOf(name)) as Record<string, Column>;
const where = (name: string, key: Row) =>
  and(...Object.entries(key).map(([column, value]) => eq(getTableColumns(tableOf(name))[column as never], value as never)));
/** A row as it went into JSON, with its instants again. */
const revived = (name: string, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      columnsOf(name)[column]?.dataType === "date" && typeof value === "string" ? new Date(value) : value,
    ]),
  );

export async function rowOf(turn: Turn, name: string, key: Row): Promise<Row | undefined> {
  const [row] = await turn.db.select().from(tableOf(name)).where(where(name, key));
  return row;
}

/** Writes columns of one row; `null` takes the row out. */
export async function writeMergeRow(turn: Turn, name: string, key: Row, columns: Row | null) {
  if (columns === null) await turn.db.delete(tableOf(name)).where(where(name, key));
  else if (Object.keys(columns).length > 0)
    await turn.db
      .update(tableOf(name))
      .set(revived(name, columns) as never)
      .where(where(name, key));
}

/** Puts a row back, unless another has taken its place. Whether it did. */
export async function putBack(turn: Turn, name: string, row: Row): Promise<boolean> {
  const back = await turn.db
    .insert(tableOf(name))
    .values(revived(name, row) as never)
    .onConflictDoNothing()
    .returning();
  return back.length > 0;
}

/** Where the row of a change is found once the change is made. */
export const keyAfter = ({ key, after }: MergeChange): Row =>
  Object.fromEntries(Object.entries(key).map(([column, value]) => [column, after?.[column] ?? value]));
