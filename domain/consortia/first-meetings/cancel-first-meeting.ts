import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { requestToAnswer } from "../partners/requests.ts";
import { endFirstMeeting } from "./end-first-meeting.ts";
import type { CancelFirstMeeting } from "./input.ts";

/** The coordinator cancels a meeting that it proposed to an organisation that asks to join. Both sides are emailed where it could still take place. */
export async function cancelFirstMeeting(ctx: Context, input: CancelFirstMeeting): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const asked = await requestToAnswer(ctx, input, "decline");
    if (!asked.ok) return asked;
    const { facts, request } = asked.value;
    if (!(await endFirstMeeting(ctx, facts, request))) return refused("not_found");
    const said = { organisationId: request.organisationId, requestId: request.id };
    await record(ctx, "consortium.first_meeting_cancelled", { kind: "consortium", id: facts.id }, said);
    return done({ slug: facts.slug });
  });
}
