/** What is refused of a closing time is said beside it. */
export const CLOSING_FIELD = { "consortium.closing_past": "closesAt", "consortium.closing_after_call": "closesAt" } as const;
