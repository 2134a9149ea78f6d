import type { Locale } from "#domain/kernel/state";

/** outcome: what projects should bring about · objective · impact · scope · text: it names no part. */
export type QuotedPart = "outcome" | "objective" | "impact" | "scope" | "text";
/** What the source of a call writes of what it is for. `url`: where it was read, null where nobody said. */
export type Quotation = { part: QuotedPart; text: string; lang: Locale; url: string | null };

/** About two sentences. */
const MAX_LETTERS = 420;
const LEFT_OUT = "[…]";

/** How published texts name their parts, in the three languages; the first that a text has is quoted. */
const PARTS: readonly (readonly [Exclude<QuotedPart, "text">, RegExp])[] = [
  ["outcome", /(?:Expected\s?Outcomes?|Resultados esperados|Espero diren emaitzak)\s?:\s*/],
  ["objective", /(?:Objectives?|Objetivos?|Helburu(?:a|ak))\s?:\s*/],
  ["impact", /(?:Expected\s?Impacts?|Impacto esperado|Espero den eragina)\s?:\s*/],
  ["scope", /(?:Scope|Alcance|Irismena)\s?:\s*/],
];
/** Every topic of the Union begins with the same sentence, which ends so. */
const PREAMBLE = /^This (?:topic|destination) aims at [\s\S]*?following expected outcomes:\s*/;

/** What a call is for in the words of its source: the first part that says so, without what all texts begin with, and at most about two sentences. */
export function quotationOf(call: {
  quote: string | null;
  quoteLang: Locale | null;
  quoteUrl: string | null;
  url: string | null;
}): Quotation | undefined {
  if (!call.quote?.trim() || !call.quoteLang) return undefined;
  const { part, text } = partOf(call.quote);
  return { part, text: shortened(text), lang: call.quoteLang, url: call.quoteUrl ?? call.url };
}

function partOf(quote: string): { part: QuotedPart; text: string } {
  for (const [part, heading] of PARTS) {
    const begins = heading.exec(quote);
    if (!begins) continue;
    const rest = quote.slice(begins.index + begins[0].length);
    const ends = Math.min(...PARTS.filter(([other]) => other !== part).map(([, other]) => other.exec(rest)?.index ?? rest.length));
    const text = rest.slice(0, ends).trim();
    if (text) return { part, text };
  }
  return { part: "text", text: quote.trim() };
}

function shortened(written: string): string {
  const body = written.replace(PREAMBLE, "");
  // Lists of a published page lose the space between their items.
  const text = body.replace(/([.;:])(?=\p{Lu})/gu, "$1 ").replace(/\s+/g, " ");
  const start = body === written ? "" : `${LEFT_OUT} `;
  if (text.length <= MAX_LETTERS) return `${start}${text}${/[.!?…)”]$/.test(text) ? "" : ` ${LEFT_OUT}`}`;
  const cut = text.slice(0, MAX_LETTERS);
  const sentence = Math.max(...[". ", "; ", "? "].map((end) => cut.lastIndexOf(end)));
  const whole = sentence > MAX_LETTERS / 3 ? cut.slice(0, sentence + 1) : cut.slice(0, cut.lastIndexOf(" "));
  return `${start}${whole} ${LEFT_OUT}`;
}
