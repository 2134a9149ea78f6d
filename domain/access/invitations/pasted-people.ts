import { emailAddress } from "#domain/kernel/input";

/** So many are invited at once. */
export const MAX_INVITED = 10;
const LONGEST_NAME = 80;

export type PastedPerson = { email: string; firstName: string; lastName: string };
export type Pasted = {
  people: PastedPerson[];
  /** What is written between them and is no address. */
  unread: string[];
};

const BARE = /[^\s<>,;|"()[\]]+@[^\s<>,;|"()[\]]+/g;
const NAMED = /(?:"([^"\n]*)"|([^"<>@,;|\t\n]*))\s*<\s*([^\s<>]+)\s*>/;
/** `"Name" <address>`, `Name <address>` or an address alone. A name ends where a separator begins. */
const ENTRY = new RegExp(`${NAMED.source}|(${BARE.source})`, "g");
const NAME = /^[\p{L}\p{M}\s.'’·-]+$/u;
const SEPARATOR = /[,;|\t\n]+/;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The name as it is written, "Etxeberria, Ane" turned round; without one, what the address says before its @. */
function nameOf(written: string, email: string) {
  const [before = "", after = ""] = written.split(",").map((part) => part.trim());
  const text = after ? `${after} ${before}` : before;
  const local = email.slice(0, email.lastIndexOf("@"));
  const words = text
    ? text.split(/\s+/)
    : local
        .split(/[._+-]+/)
        .filter(Boolean)
        .map(capital);
  const [firstName = "", ...rest] = words;
  return { firstName: firstName.slice(0, LONGEST_NAME), lastName: rest.join(" ").slice(0, LONGEST_NAME) };
}

/** A line with one address and a name beside it, as a sheet or a list has it, with the name where an email program writes it. */
function withItsName(line: string) {
  const [address, ...others] = line.match(BARE) ?? [];
  if (!address || others.length > 0 || /[<>"]/.test(line)) return line;
  const beside = line
    .replace(address, " ")
    .trim()
    .replace(/^\d+[.)]/, "")
    .replace(/:$/, "");
  const name = beside.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return NAME.test(beside) && name.length > 0 ? `"${name.join(" ")}" <${address}>` : line;
}

/** The people whose addresses somebody pasted, with any separator between them, each once. */
export function pastedPeople(pasted: string): Pasted {
  const text = pasted.split("\n").map(withItsName).join("\n");
  const people = new Map<string, PastedPerson>();
  const unread: string[] = [];
  const between: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ENTRY)) {
    between.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const address = (match[3] ?? match[4] ?? "").replace(/^mailto:/i, "").replace(/[.:]+$/, "");
    const email = emailAddress.safeParse(address);
    if (!email.success) unread.push(match[0].trim());
    else if (!people.has(email.data.toLowerCase()))
      people.set(email.data.toLowerCase(), { email: email.data, ...nameOf((match[1] ?? match[2] ?? "").trim(), email.data) });
  }
  between.push(text.slice(from));
  const words = between.flatMap((part) => part.split(SEPARATOR)).map((part) => part.trim());
  return { people: [...people.values()], unread: [...unread, ...words.filter((part) => /[\p{L}\p{N}@]/u.test(part))] };
}
