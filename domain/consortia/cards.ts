import { consortia } from "#db/schema/consortia";
import { type PartnersByStatus, partnersByConsortium } from "#domain/consortia/partners/partners";
import { withPlaces } from "#domain/consortia/roles/role-places";
import { inLanguage, type Worded } from "#domain/organisations/profile/localised";
import type { Context } from "../kernel/context.ts";
import type { Localised } from "../kernel/state.ts";
import type { Sector } from "../organisations/state.ts";
import { type AnsweredCall, answeredCalls } from "./answered-calls.ts";
import { type ConsortiumStatus, isLooking } from "./state.ts";

/** A consortium in a list, as anyone may see it. */
export type ConsortiumCard = {
  id: string;
  slug: string;
  title: string;
  aim: Worded | undefined;
  status: ConsortiumStatus;
  /** Takes requests at this moment. */
  looking: boolean;
  closesAt: Date | null;
  zone: string | null;
  statedPartners: number | null;
  callId: string | null;
  /** The call that it answers, while that is published. */
  call: AnsweredCall | undefined;
} & PartnersByStatus;

export const CONSORTIUM_CARD = {
  id: consortia.id,
  slug: consortia.slug,
  title: consortia.title,
  aim: consortia.aim,
  status: consortia.status,
  closesAt: consortia.closesAt,
  zone: consortia.zone,
  statedPartners: consortia.statedPartners,
  statedSectors: consortia.statedSectors,
  callId: consortia.callId,
};
type Row = Omit<ConsortiumCard, keyof PartnersByStatus | "aim" | "looking" | "call"> & { aim: Localised; statedSectors: Sector[] };

/** Rows with what belongs to them, in two more queries, and another two where some answer a call. */
export async function cardsOf<T extends Row>(ctx: Context, rows: T[]): Promise<(ConsortiumCard & Omit<T, "aim">)[]> {
  const parts = await partnersByConsortium(ctx, rows);
  const called = await answeredCalls(
    ctx,
    rows.map(({ callId }) => callId),
  );
  return rows.flatMap((row) => {
    const own = parts.get(row.id);
    if (!own) return [];
    const call = called.get(row.callId ?? "");
    const roles = withPlaces(own.roles, call);
    return [{ ...row, ...own, roles, aim: inLanguage(row.aim, ctx.locale), looking: isLooking(row, ctx.now), call }];
  });
}
