/** Fields that forms carry themselves, whatever form they are in: nobody types into them, and a test of the form's verb sends what it should not. */
export const CARRIED = ["seen", "search", "before", "stamp", "version", "instead", "from", "to", "value", "question", "third"];

/** Fields whose form only takes what has a shape of its own, and asks for anything else again. */
const SHAPED = "a number or a code with a check of its own";
const CHOSEN = "chosen from a list";

const QUEUE = "app/[locale]/staff/applications";
const MEMBER = "app/[locale]/(member)";
const DECISION = `${QUEUE}/[id]/decision/actions.ts`;
const SETTINGS = "app/[locale]/staff/settings";

/** Forms of which another one is tried: the same verb stores the same text in the same column. */
export const SAME_TEXT: Readonly<Record<string, string>> = {
  [`${QUEUE}/bulk/actions.ts#one`]: `${DECISION}#refuse`,
  [`${QUEUE}/bulk/actions.ts#many`]: `${DECISION}#refuse`,
  [`${QUEUE}/actions.ts#changes`]: `${DECISION}#changes`,
  [`${QUEUE}/actions.ts#refuse`]: `${DECISION}#refuse`,
  [`${QUEUE}/actions.ts#changesUnassigned`]: `${DECISION}#changes`,
  [`${QUEUE}/actions.ts#refuseUnassigned`]: `${DECISION}#refuse`,
  [`${DECISION}#changesUnassigned`]: `${DECISION}#changes`,
  [`${DECISION}#refuseUnassigned`]: `${DECISION}#refuse`,
  [`${QUEUE}/actions.ts#assign`]: `${QUEUE}/[id]/actions.ts#assign`,
  [`${MEMBER}/consortia/[slug]/plan/actions.ts#add`]: `${MEMBER}/consortia/[slug]/plan/actions.ts#edit`,
  // The same column, read in the same place.
  [`${MEMBER}/consortia/[slug]/partners/actions.ts#remove`]: `${MEMBER}/consortia/[slug]/requests/actions.ts#decline`,
  [`${MEMBER}/people/actions.ts#invitePasted`]: `${MEMBER}/people/actions.ts#invite`,
  "app/[locale]/staff/import/actions.ts#inviteTo": `${MEMBER}/people/actions.ts#invite`,
  [`${SETTINGS}/texts/actions.ts#add`]: `${SETTINGS}/texts/actions.ts#write`,
  [`${SETTINGS}/questions/[kind]/actions.ts#rewordOption`]: `${SETTINGS}/questions/[kind]/actions.ts#addOption`,
};

const IMPORT = "app/[locale]/staff/import/actions.ts#map";
/** Single fields, by their form, that hold no free text, or hold it as another one does that is tried. */
export const REASONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["vat", "pic", "ror", "nuts", "nace"].map((field) => [`${MEMBER}/profile/actions.ts#save ${field}`, SHAPED])),
  ...Object.fromEntries(
    ["kind", "sectors", "region", "country", "organisation", "role", "language"].flatMap((field) => [
      [`${IMPORT} values.${field}[0].code`, CHOSEN],
      [`${IMPORT} values.${field}[0].word`, "a word of the file, as those of its kind"],
    ]),
  ),
  ...Object.fromEntries(
    ["personnel", "subcontracting", "other", "personMonths", "requested"].map((field) => [
      `${MEMBER}/consortia/[slug]/budget/actions.ts#state ${field}`,
      SHAPED,
    ]),
  ),
  ...Object.fromEntries(["months", "share"].map((field) => [`${MEMBER}/consortia/[slug]/plan/actions.ts#state work[0].${field}`, SHAPED])),
  ...Object.fromEntries(["score", "scoreMax"].map((field) => [`${MEMBER}/consortia/[slug]/result/actions.ts#state ${field}`, SHAPED])),
  "app/[locale]/staff/calls/actions.ts#override sourceUrl": "an address, as the evidence of a capability",
  [`${MEMBER}/consortia/[slug]/partners/actions.ts#reopen zone`]: CHOSEN,
  [`${MEMBER}/consortia/[slug]/membership/actions.ts#leave reason`]: "in an email only, as the reason of a refusal",
  [`${MEMBER}/consortia/[slug]/letter/actions.ts#sign name`]: "must be the name of the account",
  [`${MEMBER}/profile/units/actions.ts#add contactEmail`]: "as where a unit is edited",
  [`${DECISION}#changes point`]: "as a point that is asked by itself",
  ...Object.fromEntries(
    ["labelEn", "labelEs", "labelEu"].map((field) => [`${SETTINGS}/texts/actions.ts#write ${field}`, "a line, as the label of a question"]),
  ),
  ...Object.fromEntries(["write", "remove"].map((name) => [`${SETTINGS}/texts/actions.ts#${name} key`, SHAPED])),
  [`${SETTINGS}/questions/[kind]/actions.ts#add optionsEn`]: "as options that are added one by one",
  [`${SETTINGS}/questions/[kind]/actions.ts#add optionsEs`]: "as options that are added one by one",
  [`${SETTINGS}/questions/[kind]/actions.ts#add optionsEu`]: "as options that are added one by one",
  "app/[locale]/(apply)/apply/tasks/[reference]/colleagues/actions.ts#invite email": "an address, as where the application is begun",
  "app/[locale]/(apply)/apply/actions.ts#correct email": "an address, as where the application is begun",
};

/** Forms whose input is made in their own file, and in which nobody types. */
export const NOTHING_TYPED: readonly string[] = [
  ...["askErased", "stay"].map((name) => `${MEMBER}/account/actions.ts#${name}`),
  ...["snooze", "wake", "claim", "undo", "unassign"].map((name) => `${QUEUE}/actions.ts#${name}`),
  `${QUEUE}/shortcuts/actions.ts#choose`,
  "app/[locale]/staff/audit/actions.ts#check",
  ...["disable", "enable", "confirm", "decline"].map((name) => `app/[locale]/staff/people/actions.ts#${name}`),
];

/** Forms with a typed field that no target tries yet. The list may only get shorter. */
export const UNTRIED: readonly string[] = [
  // It opens only while nobody is an administrator, whom the other forms of the same portal need.
  "app/[locale]/(public)/setup/[token]/actions.ts#setUp",
  // They keep a text only of an application with obstacles, and end it: one for each text and form costs more than all other forms together.
  ...["approve", "approveUnassigned"].flatMap((name) => [`${QUEUE}/actions.ts#${name}`, `${DECISION}#${name}`]),
];
