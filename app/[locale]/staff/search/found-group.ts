/** What is found, in the reader's words: the same on the search page and in the palette. */
export type FoundItem = {
  href: string;
  text: string;
  /** What tells it from others, after the text. */
  detail: string;
  /** At the end of the line: how late it is. */
  late: string;
};
export type FoundGroup = {
  /** Its name among the groups. */
  key: string;
  title: string;
  /** The path of its icon. */
  icon: string;
  /** Where the others are, if there are more. */
  more: { href: string; text: string } | undefined;
  items: FoundItem[];
};
export type FoundAnswer = { groups: FoundGroup[] };
