/** What the audit records of a call, by what it is. */
export const CALL_ACTS = {
  calls: ["created", "edited", "imported", "published", "withdrawn", "rule_overridden", "rule_override_removed"],
} as const;

/** Which calls members follow: no page of staff shows it. */
export const FOLLOWED_CALL_ACTS = ["call.followed", "call.unfollowed"] as const;
