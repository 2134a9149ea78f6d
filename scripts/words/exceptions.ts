/** A sentence that may be as it is: where (`*` for any keys; only one language where the key begins with it), what, and why. */
export type Exception = { key: string; word?: string; why: string };

const COMMITTEE = [
  "mail.roles.committee",
  "dev.roles.committee",
  "access.clusterRoles.committee",
  "access.steps.grantCommittee.text",
  "errors.refusals.vote.committee_too_small",
  "errors.refusals.vote.not_committee",
];

/** Where a forbidden word is the right one. */
export const RIGHT_WORDS: Exception[] = [
  { key: "pages.about.system", word: "langile*", why: "a quotation: people whom hospitals employ" },
  { key: "questions.people.label", word: "langile*", why: "the people whom an organisation employs" },
  ...COMMITTEE.map((key) => ({ key, word: "miembro*", why: "a member of the committee" })),
  { key: "mail.templates.consortium-asked.subject", word: "sartzeko eskaer*", why: "a request for a seat in a consortium" },
  { key: "eu mail.templates.*", word: "kidea*", why: "a partner, after “partzuergoko”" },
  { key: "eu mail.templates.*", word: "kideen", why: "partners, after “partzuergoaren”" },
  { key: "eu mail.templates.*", word: "kideek", why: "partners, after “partzuergoko”" },
];

/** Buttons that do not begin with a verb. */
export const RIGHT_BUTTONS: Exception[] = [
  { key: "membership.memberReference.yes", why: "it answers the question above it" },
  { key: "membership.memberReference.no", why: "it answers the question above it" },
  { key: "common.menu.open", why: "“Menu” is what this button is called on every site" },
  { key: "common.theme.*", why: "they name the colours that they switch to" },
  { key: "queue.views.open", why: "it names the view that is shown" },
];
