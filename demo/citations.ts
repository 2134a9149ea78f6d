import type { Citation } from "#domain/organisations/cite-sources";

const PAGE = "ECHAlliance: Spain – Basque Health Ecosystem is ECHAlliance Ecosystem of the Month – April";
const READING = `Our reading of: ${PAGE}`;
/** The day on which the page was published: it says how things were then. */
const PUBLISHED = "2024-04-17";

/** What the reference page states itself, and where we placed the organisation by what is said of it there. */
export const fromTheReference = (stated: string[], read: string[] = []): Citation[] => [
  ...stated.map((field) => ({ field, title: PAGE, readOn: PUBLISHED })),
  ...read.map((field) => ({ field, title: READING, readOn: PUBLISHED })),
];
