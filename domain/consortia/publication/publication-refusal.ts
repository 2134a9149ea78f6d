import type { Context } from "#domain/kernel/context";
import type { Refusal } from "#domain/refusals";
import { publicationPointsOf } from "./publication-reads.ts";
import type { PublicationPointId } from "./state.ts";

/** Without these nobody could take the place that a consortium offers, so it is not published; a person judges the other points. */
export const ESSENTIAL_POINTS = { call: "consortium.call_over", closing: "consortium.closing_past" } as const satisfies Partial<
  Record<PublicationPointId, Refusal>
>;

/** Why a consortium cannot be published as it is now, whoever asks. */
export async function publicationRefusal(ctx: Context, consortiumId: string): Promise<Refusal | undefined> {
  const points = (await publicationPointsOf(ctx, [consortiumId])).get(consortiumId) ?? [];
  const lacking = points.find(({ point, isMet }) => !isMet && point in ESSENTIAL_POINTS)?.point;
  return lacking && ESSENTIAL_POINTS[lacking as keyof typeof ESSENTIAL_POINTS];
}
