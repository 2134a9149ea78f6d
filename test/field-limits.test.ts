import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { problemOf } from "#domain/kernel/problems";

type Limited = { name: string; schema: z.ZodType; max: number };
type Def = {
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  element?: z.ZodType;
  valueType?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  shape?: Record<string, z.ZodType>;
};
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** The most characters that a text of this schema may have, where one of its forms is a text with a limit. */
function maxOf(schema: z.ZodType): number | undefined {
  if (schema instanceof z.ZodString) return schema.maxLength ?? undefined;
  const { innerType, in: from, out, options = [] } = defOf(schema);
  if (schema instanceof z.ZodCatch) return;
  for (const inner of [innerType, from, out, ...options]) {
    const max = inner && maxOf(inner);
    if (max !== undefined) return max;
  }
  return;
}

/** Each text with a limit in what a form may send, with the schema that reads it. */
function limited(name: string, schema: z.ZodType): Limited[] {
  // What is replaced where it does not fit is never typed.
  if (schema instanceof z.ZodCatch) return [];
  const max = maxOf(schema);
  if (max !== undefined) return [{ name, schema, max }];
  const { innerType, in: from, out, options = [], element, valueType, left, right, shape = {} } = defOf(schema);
  return [
    ...Object.entries(shape).flatMap(([key, field]) => limited(`${name}.${key}`, field)),
    ...[innerType, from, out, ...options, element, valueType, left, right].flatMap((inner) => (inner ? limited(name, inner) : [])),
  ];
}

const modules = await Promise.all(
  globSync("domain/**/*input.ts").map(
    async (file) => [file, (await import(/* @vite-ignore */ `../${file}`)) as Record<string, unknown>] as const,
  ),
);
const fields = modules.flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, schema]) => (schema instanceof z.ZodType ? limited(`${file} ${name}`, schema) : [])),
);

test("each field that has a limit refuses a longer text with the sentence that says the limit", () => {
  expect(fields.length).toBeGreaterThan(100);
  const unsaid = fields.flatMap(({ name, schema, max }) => {
    const parsed = schema.safeParse("x".repeat(max + 1));
    const [issue] = parsed.error?.issues ?? [];
    const said = issue ? problemOf(issue as z.core.$ZodIssue) : "not refused";
    return JSON.stringify(said) === JSON.stringify({ code: "tooLong", details: { max } }) ? [] : [{ name, said }];
  });
  expect(unsaid).toEqual([]);
});

// Its refusal would bring the form back without the two versions between which the third text is written.
const CUTTING = ["app/[locale]/(member)/profile/conflict.tsx"];

test("no other field of a form lets the browser cut what is pasted", () => {
  const cutting = globSync("{app,components}/**/*.tsx", { exclude: ["**/*.test.tsx"] }).filter((file) =>
    /\bmaxLength=/.test(readFileSync(file, "utf8")),
  );
  expect(cutting).toEqual(CUTTING);
});
