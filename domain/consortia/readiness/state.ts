/**
 * What a consortium needs before it can submit. roles: each role that is needed has a partner · rules: each condition that must be met is met · commitments:
 * partners that will take part · signatures: partners that signed the letter in force · costs: partners that stated their costs · pics: partners whose PIC is
 * stated.
 */
export const READINESS_PARTS = ["roles", "rules", "commitments", "pics", "costs", "signatures"] as const;
export type ReadinessPart = (typeof READINESS_PARTS)[number];

/** What is done by when, counted back from the deadline of the call; `submit` is the proposal itself. */
export const MILESTONES = [...READINESS_PARTS, "review", "submit"] as const;
export type Milestone = (typeof MILESTONES)[number];

/** done: everything that it counts is there · late: its day has passed · soon: its day is within five working days · ahead: it is later. */
export const MILESTONE_STATES = ["done", "late", "soon", "ahead"] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];
