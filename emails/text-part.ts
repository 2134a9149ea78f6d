import type { Letter } from "./letter.ts";

/** The letter for those who read no HTML: the same words in the same order. */
export function textPart({ heading, hello, paragraphs, quote, button, facts, reason, answer, links, cluster }: Letter): string {
  const quoted = quote && `${quote.label}\n${quote.text.replace(/^/gm, "> ")}`;
  return [
    heading,
    hello,
    ...paragraphs,
    quoted,
    button && `${button.label}:\n${button.href}`,
    button?.note,
    facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    `-- \n${reason} ${answer}`,
    links.map(({ label, href }) => `${label}:\n${href}`).join("\n"),
    cluster,
  ]
    .filter(Boolean)
    .join("\n\n");
}
