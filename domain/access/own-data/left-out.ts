const ORGANISATION = "It is about an organisation; whoever acts for it sees it on its pages and exports it there";
const OFFICE = "The office wrote it about somebody else or for itself; whom it is about can ask the office for it";
const COMPARED = "The same as another column, in the form in which it is compared or sorted";
const PARTNERS = "An organisation wrote it in a consortium, whose pages have it for its partners";

/**
 * The personal columns of the retention table that `ownData` does not read, each with the reason, or one reason for all of a table. A test says which column is in
 * neither, so that whoever adds one decides whether people get it.
 */
export const LEFT_OUT: Record<string, string | Record<string, string>> = {
  people: { emailKey: COMPARED, nameKey: COMPARED },
  sign_in_links: { returnTo: "It is deleted within a day, with the link that it belongs to" },
  administrator_proposals: OFFICE,
  invitations: { email: "It is the address of the account", emailKey: COMPARED },
  applications: {
    nameKey: COMPARED,
    emailKey: COMPARED,
    organisationKey: COMPARED,
    decisionReason: "It could tell a decision before the email about it has left, which has the reason",
  },
  application_keys: COMPARED,
  application_collaborators: { emailKey: COMPARED },
  application_comments:
    "What colleagues said to each other is signed with a name alone, and the pages of the application have it for all of them",
  member_references: "A member organisation answered by a link, without saying who",
  change_requests: { message: OFFICE },
  change_points: OFFICE,
  organisation_join_requests: {
    email: "It is the address of the account",
    emailKey: COMPARED,
    reason: "It could tell an answer before the email about it has left, which has the reason",
    dnsAnswer: ORGANISATION,
  },
  organisation_successions: OFFICE,
  organisations: ORGANISATION,
  organisation_units: ORGANISATION,
  organisation_keys: ORGANISATION,
  organisation_logos: ORGANISATION,
  organisation_changes: ORGANISATION,
  organisation_merges: OFFICE,
  ownership_statements: ORGANISATION,
  ownership_stakes: ORGANISATION,
  identifier_verifications: OFFICE,
  listings: ORGANISATION,
  sources: ORGANISATION,
  hidings: OFFICE,
  profile_versions: ORGANISATION,
  saved_searches: { nameKey: COMPARED },
  file_imports: OFFICE,
  import_rows: OFFICE,
  import_sheets: OFFICE,
  consortia: PARTNERS,
  consortium_looks: PARTNERS,
  consortium_members: PARTNERS,
  commitment_letters: PARTNERS,
  room_documents: "The versions of it that somebody added are there, by the names of their files",
  room_threads: "The messages that somebody wrote are there",
  first_meetings: { reply: "Somebody else answered" },
  application_notes: OFFICE,
  application_scores: OFFICE,
  draft_points: OFFICE,
  recusals: OFFICE,
  reopenings: OFFICE,
  audit_personal: "What somebody did is there by its name; the values are those of whom it was about",
  outbox: { recipient: "It is the address of the account", data: "It is blank once the email is sent, and the person has it" },
};
