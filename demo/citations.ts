import type { Citation } from "#domain/organisations/cite-sources";

/** The page stands at no address that we could check; its day is that of its publication: it says how things were then. */
const PAGE = { title: "ECHAlliance: Spain – Basque Health Ecosystem is ECHAlliance Ecosystem of the Month – April", readOn: "2024-04-17" };

/** `*`: all that is shown. */
export const FROM_THE_REFERENCE: Citation[] = [{ field: "*", ...PAGE }];
