/** How many characters the subject of an email has at most: a longer one is shortened, because phones would cut it. */
export const SUBJECT_LIMIT = 60;
