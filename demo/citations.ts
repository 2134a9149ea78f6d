import type { CapabilityTerm } from "#domain/organisations/capabilities/capability-terms";
import type { Citation } from "#domain/organisations/profile/cite-sources";
import type { Capability } from "#domain/organisations/state";
import type { Named } from "./reference-organisations.ts";

/** We could not check at which address the page is; its date is that of publication, so it says how things were then. */
const PAGE = { title: "ECHAlliance: Spain – Basque Health Ecosystem is ECHAlliance Ecosystem of the Month – April", readOn: "2024-04-17" };

/** `*`: everything that is shown. */
export const FROM_THE_REFERENCE: Citation[] = [{ field: "*", ...PAGE }];

/** The page states everything that is shown about an organisation, except a kind and segments that were assigned for this demonstration. */
export const citationsOf = ({ stated = [] }: Pick<Named, "stated">): Citation[] => [
  ...FROM_THE_REFERENCE,
  ...(["kind", "sectors"] as const).filter((field) => !stated.includes(field)).map((field) => ({ field, assigned: true as const })),
];

/** Something that the page says an organisation can do, as of the day of the page: nobody has confirmed it since. */
export const fromThePage = (id: string, term: CapabilityTerm): Capability => ({
  ...{ id, term, tag: null, trl: null, text: null, lang: "en" },
  evidence: { kind: "reference", title: PAGE.title, url: null },
  confirmedAt: new Date(PAGE.readOn).toISOString(),
});
