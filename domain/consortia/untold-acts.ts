/** What the coordinator knows of requests: an organisation that was turned away, or thought better of it, is announced to no other partner. */
export const REQUEST_ACTS = [
  "consortium.request_opened",
  "consortium.request_reserved",
  "consortium.request_expired",
  "consortium.answer_reminded",
  "consortium.invited",
  "consortium.invitation_declined",
  "consortium.invitation_withdrawn",
  "consortium.invitation_expired",
  "consortium.asked",
  "consortium.request_withdrawn",
  "consortium.declined",
  "consortium.answer_held",
  "consortium.answer_undone",
  "consortium.first_meeting_proposed",
  "consortium.first_meeting_chosen",
  "consortium.first_meeting_declined",
  "consortium.first_meeting_cancelled",
] as const;

/** What the log of the documents shows, for those who see it, and what is to be read in the discussion. */
export const UNTOLD_ACTS = [
  "consortium.document_saved",
  "consortium.message_added",
  "consortium.message_corrected",
  "consortium.discussion_emails_set",
  "consortium.discussion_digested",
] as const;
