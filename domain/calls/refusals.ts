/** Why something about a call may be refused. Their sentences are in messages/<language>/errors.json. */
export const CALL_REFUSALS = [
  "call.already_published",
  "call.not_published",
  "call.closed",
  "call.no_consortium",
  "call.already_followed",
  "call.not_followed",
  "call.no_feed",
  "call.no_such_rule",
  "call.rule_without_number",
  "call.rule_not_overridden",
] as const;
