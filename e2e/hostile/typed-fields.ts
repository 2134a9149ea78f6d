import { globSync, readFileSync } from "node:fs";
import { z } from "zod";

type Json = {
  type?: string;
  pattern?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Json>;
  items?: Json;
  additionalProperties?: Json | boolean;
} & Partial<Record<"anyOf" | "allOf" | "oneOf", Json[]>>;

const isFree = ({ type, pattern, format, ...one }: Json) =>
  type === "string" && !pattern && !format && !one.enum && one.const === undefined;

/** The names of the fields that take any text, as a form has them; `[0]` means each of a list. */
function freeTexts(schema: Json, at = ""): string[] {
  const { properties = {}, items, additionalProperties: others } = schema;
  return [
    ...(isFree(schema) ? [at] : []),
    ...Object.entries(properties).flatMap(([name, one]) => freeTexts(one, at ? `${at}.${name}` : name)),
    ...(items ? freeTexts(items, `${at}[0]`) : []),
    ...(typeof others === "object" ? freeTexts(others, `${at}.*`) : []),
    ...[schema.anyOf, schema.allOf, schema.oneOf].flatMap((each = []) => each.flatMap((one) => freeTexts(one, at))),
  ];
}

/** Where a file's imports come from, by the name. */
const importsOf = (source: string) =>
  new Map(
    [...source.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(([, names = "", from = ""]) =>
      names.split(",").map((name): [string, string] => [name.trim(), from]),
    ),
  );

export type FormField = { call: string; field: string };

/** Each field of each form of the portal that takes any text, and the forms whose input is made in their own file. */
export async function typedFields(): Promise<{ fields: FormField[]; unread: string[] }> {
  const fields: FormField[] = [];
  const unread: string[] = [];
  for (const file of globSync("app/**/*actions.ts").sort()) {
    const source = readFileSync(file, "utf8");
    const imports = importsOf(source);
    for (const [, name, declared = ""] of source.matchAll(/export const (\w+) = formAction\(\{(.*?)\}\);/gs)) {
      const call = `${file}#${name}`;
      const input = /\binput(?::\s*(\w+)\s*)?,/.exec(declared)?.[1] ?? "";
      const from = imports.get(input);
      const schema = from?.startsWith("#") ? ((await import(/* @vite-ignore */ from)) as Record<string, unknown>)[input] : undefined;
      if (!(schema instanceof z.ZodType)) {
        unread.push(call);
        continue;
      }
      const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
      for (const field of new Set(freeTexts(json))) fields.push({ call, field });
    }
  }
  return { fields, unread };
}
