/** Why something about a consortium may be refused. Their sentences are in messages/<language>/errors.json. */
export const CONSORTIUM_REFUSALS = [
  "consortium.already_asked",
  "consortium.already_decided",
  "consortium.already_hidden",
  "consortium.already_in",
  "consortium.closed",
  "consortium.closing_past",
  "consortium.coordinator_stays",
  "consortium.full",
  "consortium.not_asked",
  "consortium.not_hidden",
  "consortium.not_in",
  "consortium.not_open",
  "consortium.partner_not_active",
  "consortium.requests_waiting",
  "consortium.role_full",
  "consortium.role_in_use",
] as const;
