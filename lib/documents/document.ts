/** A fact with its name above it, or a paragraph where the name is empty. */
export type DocumentRow = { name: string; answer: string };

/** `whole`: it is not torn over two pages where one has room for it. */
export type DocumentSection = { title: string; rows: DocumentRow[]; whole?: boolean };

/** A text with headings, which becomes a page, a PDF or a file for Word; each says the same. `made`: the date that a file tells of itself, the same however often it is written. */
export type Document = {
  title: string;
  locale: string;
  made?: Date;
  lead: string[];
  sections: DocumentSection[];
};
