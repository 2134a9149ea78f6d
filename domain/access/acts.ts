/** What the audit records of a person, by what it is. */
export const PERSON_ACTS = {
  access: [
    "imported",
    "import_undone",
    "joined",
    "left",
    "removed",
    "role_changed",
    "disabled",
    "enabled",
    "reviewer_granted",
    "reviewer_revoked",
    "committee_granted",
    "committee_revoked",
    "staffAdmin_granted",
    "staffAdmin_revoked",
    "administrator_proposed",
    "administrator_confirmed",
    "administrator_declined",
    "administrator_taken_back",
  ],
  account: [
    "edited",
    "consent_given",
    "consent_withdrawn",
    "erasure_asked",
    "erasure_withdrawn",
    "erased",
    "mail_bounced",
    "calendar_feed_created",
    "calendar_feed_revoked",
    "shortcuts_chosen",
    "view_saved",
    "view_changed",
    "view_deleted",
    "letter_tested",
    "away",
    "back",
  ],
  signIn: ["asked_to_sign_in", "asked_for_step_up", "signed_out_everywhere"],
} as const;

/** What it records of a session. */
export const SESSION_ACTS = {
  sessions: ["opened", "renewed", "ended"],
} as const;

/** What it records of an invitation. */
export const INVITATION_ACTS = {
  invitations: ["created", "sent", "resent", "renewed", "revoked", "accepted"],
} as const;
