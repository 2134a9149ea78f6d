/** Parts of a name that say something else than the standard word, and the word to use. `npm run metrics` counts names that have one. */
export const FORBIDDEN_PARTS = {
  mend: "correct",
  mends: "corrects",
  mended: "corrected",
  anew: "again",
  unfound: "undo creation",
  unfounded: "creation undone",
  settle: "resolve, complete",
  settles: "resolves, completes",
  settled: "resolved, completed",
};

/** Whole names that were replaced, and the name to use. */
export const FORBIDDEN_NAMES = {
  foundOrganisation: "createOrganisation",
  takeApplication: "claimApplication",
  takeAndApprove: "claimAndApprove",
  declareConflict: "declareRecusal",
  withdrawConflict: "withdrawRecusal",
  conflictOf: "recusalReason",
  stoodInBy: "delegateFor",
  toldFor: "recipientsFor",
  standsFor: "mergedIntoSlug",
  assistance: "careProvider",
  duplicateDifferences: "profileDifferences",
  DuplicateDifference: "ProfileDifference",
  mailDeciders: "emailOrganisation",
  mailOwners: "emailOrganisation",
  applicationReferences: "memberReferences",
  answerReference: "answerMemberReference",
  askReferences: "askMemberReferences",
  askedReference: "askedMemberReference",
  ownReferences: "ownMemberReferences",
  referencesOf: "memberReferencesOf",
  referenceLink: "memberReferenceLink",
  newReference: "newReferenceNumber",
  APPLICANT_TURN: "APPLICANT_STAGE",
  applicants_turn: "waiting_for_applicant",
  TurnPanel: "StatusPanel",
  inTurn: "oneAtATime",
  keepKeys: "keepOrganisationKeys",
  QueueKeys: "QueueShortcuts",
  KeyHelp: "ShortcutHelp",
  loadColleagues: "loadCollaborators",
  pointOf: "changeFor",
};

/** Beginnings of constants that were replaced, and the one to use. */
const FORBIDDEN_PREFIXES = { MOST_: "MAX_", LEAST_: "MIN_" };
const NOT_OURS = new Set(["allSettled"]);

const partsOf = (name) => name.split(/_|(?<=[a-z\d])(?=[A-Z])/).map((part) => part.toLowerCase());
/** What to write instead of a name; undefined where it may be used. */
export const insteadOf = (name) =>
  NOT_OURS.has(name)
    ? undefined
    : ((Object.hasOwn(FORBIDDEN_NAMES, name) ? FORBIDDEN_NAMES[name] : undefined) ??
      Object.entries(FORBIDDEN_PREFIXES).find(([prefix]) => name.startsWith(prefix))?.[1] ??
      partsOf(name)
        .filter((part) => Object.hasOwn(FORBIDDEN_PARTS, part))
        .map((part) => FORBIDDEN_PARTS[part])[0]);

const withoutText = (code) => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$|"(?:[^"\\\n]|\\.)*"/gm, " ");
/** The forbidden names in a file's path and code; sentences, in quotation marks or in comments, are not names. */
export const forbiddenNamesIn = ({ name, text }) =>
  [...new Set([...name.split(/[/.[\]()-]+/), ...(withoutText(text).match(/[A-Za-z_$][\w$]*/g) ?? [])])]
    .filter((word) => insteadOf(word) !== undefined)
    .map((word) => `${name}: ${word}, write ${insteadOf(word)}`);

/** Each folder with its number of source files, the fullest first; tests and what lies in subfolders are not counted. */
export const foldersBySize = (names) => {
  const folders = Map.groupBy(
    names.filter((name) => name.includes("/")),
    (name) => name.slice(0, name.lastIndexOf("/")),
  );
  return [...folders].map(([folder, files]) => ({ folder, files: files.length })).sort((one, other) => other.files - one.files);
};
