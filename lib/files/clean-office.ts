import { readFile, writeFile } from "node:fs/promises";
import { posix } from "node:path";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { FileRefusal } from "./clean-file.ts";
import {
  ACTIVE_RELATIONS,
  ACTIVE_TYPES,
  DATA_RELATIONS,
  EMBEDDED,
  HYPERLINK,
  LINK_ADDRESS,
  MAIN_PARTS,
  type OfficeType,
  PART_ENDINGS,
} from "./office-types.ts";
import { plainText, type Tag, tagsOf, writtenTags, xmlText } from "./office-xml.ts";
import { TooMuch } from "./too-much.ts";

type Parts = Record<string, Uint8Array>;
type Checked = { type: OfficeType; bytes: Uint8Array } | { refusal: FileRefusal };

const MAX_PARTS = 3000;
const MAX_UNPACKED = 80_000_000;
const TYPES = "[Content_Types].xml";
const TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const IS_RELATIONS = /(^|\/)_rels\/[^/]*\.rels$/i;
/** Pictures and the like gain nothing by being packed again. */
const IS_PACKED = /\.(png|jpe?g|gif|mp[34]|m4[av]|docx|xlsx|pptx)$/i;
const isSafe = (name: string) => !/^\/|\\|(^|\/)\.\.?(\/|$)|\p{Cc}/u.test(name);

/** Why a file may not be kept, found somewhere within it. */
class Refused extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Packs a file of Word, Excel or PowerPoint again, from the parts that may be in it, with its types and relations written from what was read; or says why not. */
export async function cleanOffice(input: string, output: string, accepted: readonly string[]): Promise<Checked> {
  try {
    const checked = packedAgain(await readFile(input), { left: MAX_UNPACKED }, 0);
    if (!accepted.includes(checked.type)) return { refusal: "document.type" };
    await writeFile(output, checked.bytes, { flag: "wx", mode: 0o600 });
    return checked;
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

function packedAgain(given: Uint8Array, budget: { left: number }, depth: number): { type: OfficeType; bytes: Uint8Array } {
  const parts = unpacked(given, budget);
  const types = typesIn(parts);
  const made: Zippable = { [TYPES]: strToU8(writtenTags("Types", TYPES_NAMESPACE, types)) };
  let main: string | undefined;
  for (const [name, bytes] of Object.entries(parts)) {
    if (name === TYPES) continue;
    if (IS_RELATIONS.test(name)) {
      const relations = relationsIn(bytes);
      if (name === "_rels/.rels") main = mainPart(relations);
      made[name] = strToU8(writtenTags("Relationships", RELATIONS_NAMESPACE, relations));
    } else if (EMBEDDED.test(name)) {
      if (depth > 0) throw new Refused("document.office_active");
      made[name] = [packedAgain(bytes, budget, depth + 1).bytes, { level: 0 }];
    } else {
      checkText(name, bytes);
      made[name] = IS_PACKED.test(name) ? [bytes, { level: 0 }] : bytes;
    }
  }
  const type = main === undefined ? undefined : MAIN_PARTS[typeOfPart(types, main) as keyof typeof MAIN_PARTS];
  if (!type || !(main && parts[main])) throw new Refused("document.type");
  // A date in a zip file has no zone: the oldest that it can say means nothing.
  return { type, bytes: zipSync(made, { level: 6, mtime: new Date(1980, 0, 1) }) };
}

/** Each part is unpacked at most to the size that the file states for it; no name comes twice. */
function unpacked(bytes: Uint8Array, budget: { left: number }): Parts {
  const names = new Set<string>();
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith("/") && originalSize === 0) return false;
      budget.left -= originalSize;
      if (budget.left < 0 || names.size >= MAX_PARTS) throw new TooMuch();
      if (!isSafe(name) || names.has(name.toLowerCase())) throw new Error("a part with a name that is no name");
      names.add(name.toLowerCase());
      return true;
    },
  });
  if (!parts[TYPES]) throw new Refused("document.type");
  if (Object.keys(parts).some((name) => !PART_ENDINGS.test(name))) throw new Refused("document.office_active");
  return parts;
}

const understood = (bytes: Uint8Array | undefined): Tag[] => {
  const text = bytes && xmlText(bytes);
  if (text === undefined) throw new Error("a part that is no plain XML");
  return tagsOf(text);
};

function typesIn(parts: Parts): Tag[] {
  const types = understood(parts[TYPES]).filter(({ name }) => name === "Default" || name === "Override");
  if (types.some(({ attributes }) => ACTIVE_TYPES.test(attributes.ContentType ?? ""))) throw new Refused("document.office_active");
  return types;
}

function typeOfPart(types: readonly Tag[], part: string): string | undefined {
  const ending = posix.extname(part).slice(1).toLowerCase();
  const named = types.find(({ attributes }) => attributes.PartName?.toLowerCase() === `/${part}`.toLowerCase());
  return (named ?? types.find(({ attributes }) => attributes.Extension?.toLowerCase() === ending))?.attributes.ContentType;
}

function relationsIn(bytes: Uint8Array): Tag[] {
  const relations = understood(bytes).filter(({ name }) => name === "Relationship");
  for (const { attributes } of relations) {
    const { Type: type = "", Target: target = "", TargetMode: mode = "Internal" } = attributes;
    if (ACTIVE_RELATIONS.test(type)) throw new Refused("document.office_active");
    if (DATA_RELATIONS.test(type)) throw new Refused("document.office_links");
    const isOutside = mode !== "Internal" || /^[a-z][a-z\d+.-]*:|^\/\/|\\/i.test(target);
    if (isOutside && !(HYPERLINK.test(type) && LINK_ADDRESS.test(target.trim()))) throw new Refused("document.office_links");
  }
  return relations;
}

/** The part that a program opens first. */
const mainPart = (relations: readonly Tag[]) => {
  const [first, ...more] = relations.filter(({ attributes }) => /\/officeDocument$/.test(attributes.Type ?? ""));
  return more.length === 0 ? first?.attributes.Target?.replace(/^\//, "") : undefined;
};

/** Fields of text and tables of links can start a program without any macro. */
function checkText(name: string, bytes: Uint8Array) {
  if (!/\.(xml|vml)$/i.test(name)) return;
  const text = xmlText(bytes);
  if (text === undefined) {
    // What other programs keep beside the text may be in any encoding.
    if (/^customXml\//i.test(name)) return;
    throw new Error("a part that is no plain XML");
  }
  if (/<(\w+:)?(ddeLink|oleLink|OLEObject|oleObj)\b/i.test(text)) throw new Refused("document.office_active");
  const fields = fieldsOf(text);
  if (fields.some((field) => /^\s*(DDE(AUTO)?|MACROBUTTON)\b/i.test(field))) throw new Refused("document.office_active");
  if (fields.some((field) => /^\s*(INCLUDE(PICTURE|TEXT)|IMPORT|LINK)\b/i.test(field))) throw new Refused("document.office_links");
}

/** What the fields of a text say, each in one piece: a field can be spread over many runs. Throws where they are written as no program writes them. */
function fieldsOf(text: string): string[] {
  if (/fldCharType\s*=\s*(?!["'](begin|separate|end)["'])|<(?:\w+:)?instrText\b[^>]*>[^<]*<!/.test(text))
    throw new Error("a field written oddly");
  const spread = text.split(/fldCharType\s*=\s*["']begin["']/).map((piece) => {
    const [said = ""] = piece.split(/fldCharType\s*=\s*["'](?:separate|end)["']/);
    return [...said.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</g)].map(([, part = ""]) => plainText(part)).join("");
  });
  return [
    ...spread,
    ...[...text.matchAll(/<(?:\w+:)?fldSimple\b[^>]*?\binstr\s*=\s*["']([^"']*)/g)].map(([, said = ""]) => plainText(said)),
  ];
}
