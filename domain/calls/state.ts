/** euTopic: of a programme of the European Union · consultation: a buyer asks the market · internal: of this cluster. */
export const CALL_KINDS = ["euTopic", "regional", "consultation", "internal"] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** draft: only staff see it · published · withdrawn: staff took it off the public list, and can publish it again. */
export const CALL_STATUSES = ["draft", "published", "withdrawn"] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

/** Types of action that pages name in the reader's language: research and innovation, innovation, coordination and support, cofunding, and two ways of buying what is new. */
const ACTION_WORDS = {
  ria: /\bresearch and innovation actions?\b|\bRIA\b/i,
  ia: /\binnovation actions?\b|\bIA\b/i,
  csa: /\bcoordination and support actions?\b|\bCSA\b/i,
  cofund: /\bcofund actions?\b|\bCOFUND\b/,
  pcp: /\bpre-commercial procurement\b|\bPCP\b/i,
  ppi: /\bpublic procurement of innovative solutions\b|\bPPI\b/i,
} as const;
export type CallAction = keyof typeof ACTION_WORDS;
export const CALL_ACTIONS = Object.keys(ACTION_WORDS) as CallAction[];

/** The type of action that a source's words or code name, or the type itself; undefined for another one or none. */
export const namedAction = (action: string | null): CallAction | undefined =>
  CALL_ACTIONS.find((type) => type === action) ?? CALL_ACTIONS.find((type) => ACTION_WORDS[type].test((action ?? "").replace(/\s+/g, " ")));

const allowedFrom = {
  publish: ["draft", "withdrawn"],
  withdraw: ["published"],
} satisfies Record<string, CallStatus[]>;

export type CallStep = keyof typeof allowedFrom;
/** The statuses from which a step leads on; the verb's WHERE and the page's button both read it. */
export const callFrom = (step: CallStep): CallStatus[] => [...allowedFrom[step]];
export const canTakeCallStep = (step: CallStep, status: CallStatus) => callFrom(step).includes(status);

/** How proposals are taken: once, in two stages, or at several cut-off dates. */
export const CALL_MODELS = ["singleStage", "twoStage", "cutOffs"] as const;
export type CallModel = (typeof CALL_MODELS)[number];

/** What ends at a deadline. proposal: the only stage, a cut-off, or a stage that the source does not name. */
export const DEADLINE_STAGES = ["proposal", "first", "second"] as const;
export type DeadlineStage = (typeof DEADLINE_STAGES)[number];

/** How its kind words what ends at a deadline: nobody proposes anything to a buyer who asks the market. */
export const deadlineKey = (kind: CallKind | undefined, stage: DeadlineStage) =>
  kind === "consultation" && stage === "proposal" ? "answers" : stage;

/** What a call is at an instant; closesToday: on the calendar of the zone of its deadline. */
export const CALL_STATES = ["planned", "open", "closesToday", "closed"] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Where calls come from that were not written by staff. An id is only unique within its source. */
export const CALL_SOURCES = ["euPortal", "horizonTopics"] as const;
export type CallSource = (typeof CALL_SOURCES)[number];

export const MAX_DEADLINES = 12;
export const MAX_CALL_CAPABILITIES = 12;

/** The hour at which proposals for programmes of the European Union are due, where a source gives only the day; and its zone. */
export const USUAL_HOUR = "17:00";
export const USUAL_ZONE = "Europe/Brussels";
