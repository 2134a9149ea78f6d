import { type Definition, NO_NUMBER, type Question, type QuestionPage } from "#domain/membership/state";
import { type Kind, REGIONS, SECTORS } from "#domain/organisations/state";

const page = (key: string, ...questions: Question[]): QuestionPage => ({ key, questions });
const text = (key: string, limit = 160): Question => ({ key, type: "text", limit });
const paragraph = (key: string, limit = 1200): Question => ({ key, type: "paragraph", limit });
const number = (key: string): Question => ({ key, type: "number" });
const choice = (key: string, ...options: readonly string[]): Question => ({
  key,
  type: "choice",
  options: options.map((each) => ({ key: each })),
});
const optional = (question: Question): Question => ({ ...question, optional: true });

const names = page("name", text("organisation"), { key: "country", type: "country" });
const people = page("contact", text("firstName", 80), text("lastName", 80), text("position", 120));

/** Asked before the kind is chosen, and of applications that were begun without a definition: the short form. */
export const SHORT_DEFINITION: Definition = {
  sections: [
    { key: "organisation", pages: [names] },
    { key: "people", pages: [people, page("reach", { key: "email", type: "email" })] },
  ],
};

const ror = optional({ key: "ror", type: "ror" } satisfies Question);
/** An organisation that is being founded, or is registered where no such number is given, says so instead. */
const identifier = page(
  "identifier",
  { key: "identifier", type: "identifier", unless: NO_NUMBER },
  {
    key: NO_NUMBER,
    type: "choices",
    limit: 1,
    options: [{ key: "founding" }, { key: "elsewhere" }],
    optional: true,
  },
  ror,
);
const address = page("address", text("street"), optional({ key: "postalCode", type: "postalCode" }), text("town", 80));
const region: Question = { ...choice("region", ...REGIONS), when: { question: "country", is: ["ES", "FR"] }, optional: true };
const website = optional({ key: "website", type: "web" } satisfies Question);
const pic = optional({ key: "pic", type: "pic" } satisfies Question);

const whoSigns: QuestionPage[] = [
  people,
  page("signatory", { key: "email", type: "email" }, optional({ key: "phone", type: "phone" }), choice("signatory", "same", "other")),
  {
    key: "signatoryWho",
    questions: [
      text("signatoryName", 160),
      text("signatoryPosition", 120),
      { key: "signatoryEmail", type: "email" } satisfies Question,
    ].map((question): Question => ({ ...question, when: { question: "signatory", is: ["other"] } })),
  },
];

const document = (key: string): Question => ({ key, type: "document" });
const documents = page("documents", document("statutes"), document("registration"), optional({ ...document("logo"), accept: ["image"] }));

const sectors: Question = { key: "sectors", type: "choices", options: SECTORS.map((key) => ({ key })) };
const exchange = [optional(paragraph("offers", 600)), optional(paragraph("needs", 600))];

/** What it does best is beside what it offers and seeks, where that is one question. */
const doing = (work: Question[]) =>
  work.length > 1 ? [page("work", ...work), page("exchange", ...exchange)] : [page("exchange", ...work, ...exchange)];

type Own = { online: Question[]; size: Question[]; work: Question[]; fees: string[] };

/** The fewest pages of at most three related questions: each page costs a phone a tap, each section begins where something is open. */
const definition = ({ online, size, work, fees }: Own): Definition => ({
  sections: [
    {
      key: "organisation",
      pages: [names, identifier, address, page("place", region, ...online), page("size", ...size)],
    },
    { key: "activity", pages: [page("sectors", sectors, text("short")), ...doing(work)] },
    { key: "people", pages: whoSigns },
    { key: "documents", pages: [documents] },
    {
      key: "membership",
      pages: [
        page("fee", choice("feeCategory", ...fees), optional({ key: "invoiceEmail", type: "email" }), optional(text("orderNumber", 60))),
      ],
    },
    // Optional: who knows no member yet may join all the same.
    { key: "references", pages: [page("references", optional({ key: "references", type: "organisations", limit: 2 }))] },
  ],
});

/** What each kind of organisation is asked, unless the cluster says otherwise. Written as version 1 where a cluster has none. */
export const STANDARD_DEFINITIONS: Record<Kind, Definition> = {
  company: definition({
    online: [website, pic],
    size: [number("people"), optional(number("founded")), optional(text("group"))],
    work: [paragraph("capabilities")],
    fees: ["micro", "small", "medium", "large"],
  }),
  research: definition({
    online: [website, pic],
    size: [number("people"), choice("nature", "public", "private", "mixed")],
    work: [paragraph("lines")],
    fees: ["full", "associate"],
  }),
  university: definition({
    online: [website, pic],
    size: [paragraph("faculties", 600), optional(number("people"))],
    work: [paragraph("groups")],
    fees: ["full", "associate"],
  }),
  careProvider: definition({
    online: [website, pic],
    size: [choice("centre", "hospital", "primaryCare", "clinic", "residence", "other"), number("people"), optional(number("beds"))],
    work: [paragraph("care"), choice("trials", "yes", "no")],
    fees: ["full", "associate"],
  }),
  administration: definition({
    online: [website],
    size: [choice("level", "municipal", "provincial", "regional", "state", "other"), text("department", 120)],
    work: [paragraph("programmes")],
    fees: ["full", "associate"],
  }),
};
