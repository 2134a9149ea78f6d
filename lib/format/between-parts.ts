/** Between two parts of a line: it may end a line, but never begins one. */
export const BETWEEN_PARTS = "\u00a0· ";
