/** Every reason for which a verb may say no. Each is worded in messages/<language>/errors.json under `refusals`; a test compares. */
export const REFUSALS = [
  "not_found",
  "forbidden",
  "step_up_needed",
  "conflict",
  "own_organisation",
  "link_ended",
  "form_not_fresh",
  "organisation.not_active",
  "organisation.incomplete",
  "organisation.hidden",
  "organisation.already_hidden",
  "organisation.not_hidden",
  "organisation.already_suspended",
  "organisation.not_suspended",
  "organisation.in_use",
  "application.already_decided",
  "application.not_yours",
  "application.taken",
  "application.take_first",
  "application.assignee_is_party",
  "application.not_open",
  "application.applicants_turn",
  "application.undo_too_late",
  "document.none",
  "document.empty",
  "document.too_large",
  "document.too_many_points",
  "document.type",
  "document.svg",
  "document.mixed",
  "document.locked",
  "document.damaged",
  "document.infected",
  "document.not_checked",
  "document.alt_text",
  "document.not_asked",
  "review.same_group",
  "review.conflict_declared",
  "review.no_conflict",
  "review.voted_already",
  "vote.open",
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
  "organisation.last_owner",
  "owner_only",
  "yourself",
  "link_ended",
  "setup.ended",
  "invitation.ended",
  "invitation.pending",
  "person.already_here",
  "person.not_active",
  "person.last_admin",
  "person.known",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a verb answers. Refusals are data; only bugs are thrown. `details` fill the refusal's sentence. */
export type Outcome<T = undefined> = { ok: true; value: T } | { ok: false; refusal: Refusal; details?: Record<string, string> };

export function done(): Outcome;
export function done<T>(value: T): Outcome<T>;
export function done<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value };
}

export const refused = (
  refusal: Refusal,
  details?: Record<string, string>,
): { ok: false; refusal: Refusal; details?: Record<string, string> } =>
  details ? { ok: false, refusal, details } : { ok: false, refusal };
