import { type CallAction, namedAction } from "#domain/calls/state";
import { type Budget, fundingRate } from "./budget.ts";
import type { FundedAction } from "./state.ts";

/** What a call says of money. Whole euros for one project; `fundingRate` in percent; `action` as its source words the type of action. */
export type CallMoney = { action: string | null; fundingRate: number | null; grantFrom: number | null; grantTo: number | null };
/**
 * Where a budget departs from its call. type: another type of action was chosen · rate: the type that was chosen pays another rate · below, above: what is
 * requested is less or more than the call gives to one project, in cents.
 */
export type CallDeparture =
  | { what: "type"; action: FundedAction }
  | { what: "rate"; rate: number; chosen: number }
  | { what: "below" | "above"; requested: number; limit: number };

const CENTS = 100;
const isFunded = (action: CallAction | undefined): action is CallAction & FundedAction =>
  action === "ria" || action === "ia" || action === "csa";

/** The type of action that a call names, if a budget can be reckoned by it; undefined where it names another one or none. */
export function actionOfCall({ action }: Pick<CallMoney, "action">): FundedAction | undefined {
  const named = namedAction(action);
  return isFunded(named) ? named : undefined;
}

/** By which type of action a budget is reckoned until its coordinator chooses another: the one that the call names, or else the rate that it gives. */
export const actionFromCall = (call: CallMoney | undefined): FundedAction | null =>
  (call && (actionOfCall(call) ?? (call.fundingRate === null ? null : "call"))) ?? null;

/** Where a budget leaves the type, the rate or the limits of its call; nothing of what the call or the budget does not say. */
export function callDepartures(call: CallMoney, action: FundedAction | null, { requested, total }: Budget["totals"]): CallDeparture[] {
  const found: CallDeparture[] = [];
  const named = actionOfCall(call);
  if (action && named && named !== action) found.push({ what: "type", action: named });
  const chosen = action && fundingRate(action, false, call.fundingRate);
  if (chosen && call.fundingRate !== null && chosen !== call.fundingRate) found.push({ what: "rate", rate: call.fundingRate, chosen });
  if (total === 0 || !action) return found;
  const [least, most] = [call.grantFrom, call.grantTo].map((euros) => (euros === null ? null : euros * CENTS));
  if (least && requested < least) found.push({ what: "below", requested, limit: least });
  if (most && requested > most) found.push({ what: "above", requested, limit: most });
  return found;
}
