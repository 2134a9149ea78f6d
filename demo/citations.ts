import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import type { Citation } from "#domain/organisations/profile/cite-sources";
import type { Capability } from "#domain/organisations/state";

/** Its date is that of publication, so it says how things were then. */
const PAGE = {
  title: "ECHAlliance: Spain – Basque Health Ecosystem is ECHAlliance Ecosystem of the Month – April",
  url: "https://echalliance.com/news/spain-basque-health-ecosystem-is-echalliance-ecosystem-of-the-month-april/",
  readOn: "2024-04-17",
};

/** `*`: everything that is shown. */
export const FROM_THE_REFERENCE: Citation[] = [{ field: "*", ...PAGE }];

/** Something that the page says an organisation can do, as of the day of the page: nobody has confirmed it since. */
export const fromThePage = (id: string, term: CapabilityTerm): Capability => ({
  ...{ id, term, tag: null, trl: null, text: null, lang: "en" },
  evidence: { kind: "reference", title: PAGE.title, url: PAGE.url },
  confirmedAt: new Date(PAGE.readOn).toISOString(),
});
