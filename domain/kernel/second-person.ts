import { type AnyColumn, and, isNull } from "drizzle-orm";
import { type Actor, actorId } from "./actor.ts";

/** What one person asks for and a second one confirms, as its row tells it: a merge, a reopening, a change of administrators. */
type Answers = { confirmedAt: AnyColumn; declinedAt: AnyColumn };

/** A condition for a WHERE: nobody has answered yet. Of two who answer at once, one finds it so. */
export const isPending = ({ confirmedAt, declinedAt }: Answers) => and(isNull(confirmedAt), isNull(declinedAt));

/** Whoever asked for it never confirms it too. */
export const askedIt = (actor: Actor, { askedBy }: { askedBy: string }) => actorId(actor) === askedBy;
