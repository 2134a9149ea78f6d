export type Mentionable = { personId: string; name: string };
export type TextPart = { text: string; personId?: string };

const CONTINUES = /^[\p{L}\p{N}]/u;

/** A text in parts: those that are an @ with the name of one of these people say whom they mean. Of two names that fit, the longer one is meant; a name that two of them bear means nobody. */
export function partsOf(text: string, people: readonly Mentionable[]): TextPart[] {
  const bearers = Map.groupBy(people, ({ name }) => name.toLowerCase());
  const parts: TextPart[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const found = text[at] === "@" ? namedAt(text, at + 1, bearers) : undefined;
    const length = found ? found.name.length + 1 : 1;
    const said = text.slice(at, at + length);
    at += length;
    if (!found) plain += said;
    else {
      if (plain) parts.push({ text: plain });
      plain = "";
      parts.push({ text: said, personId: found.personId });
    }
  }
  return plain ? [...parts, { text: plain }] : parts;
}

function namedAt(text: string, at: number, bearers: Map<string, Mentionable[]>): Mentionable | undefined {
  let longest: Mentionable[] = [];
  for (const [name, people] of bearers) {
    const said = text.slice(at, at + name.length).toLowerCase();
    const isLonger = name.length > (longest[0]?.name.length ?? 0);
    if (isLonger && said === name && !CONTINUES.test(text.slice(at + name.length))) longest = people;
  }
  return longest.length === 1 ? longest[0] : undefined;
}

/** Whom a text mentions by an @ and their name. */
export const mentionedIn = (text: string, people: readonly Mentionable[]): string[] => [
  ...new Set(partsOf(text, people).flatMap(({ personId }) => personId ?? [])),
];
