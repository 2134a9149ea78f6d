import { expect, test } from "vitest";
import { CARRIED, NOTHING_TYPED, REASONS, SAME_TEXT, UNTRIED } from "./otherwise.ts";
import { TARGETS } from "./targets.ts";
import { type FormField, typedFields } from "./typed-fields.ts";

const typedAt = (call: string) =>
  TARGETS.filter((target) => target.call === call).flatMap(({ typed }) => typed.map((field) => field.replace(/\[\d+\]/g, "[0]")));
/** English is tried for the three languages: they are columns of one text. */
const inEnglish = (field: string) => field.replace(/\.(es|eu)$/, ".en").replace(/(Es|Eu)$/, "En");
const isOf = (field: string, name: string) =>
  field === name ||
  field.startsWith(`${name}.`) ||
  field.endsWith(`.${name}`) ||
  (field.endsWith(".*") && name.startsWith(field.slice(0, -1)));

const isTried = ({ call, field }: FormField) => typedAt(call).some((name) => isOf(field, name) || isOf(inEnglish(field), name));
const isExplained = ({ call, field }: FormField) =>
  call in SAME_TEXT || UNTRIED.includes(call) || `${call} ${field}` in REASONS || CARRIED.some((name) => isOf(field, name));

test("each field that takes any text is tried with hostile strings, or it is said why not", async () => {
  const { fields, unread } = await typedFields();
  expect(fields.length).toBeGreaterThan(150);
  const untried = fields.filter((one) => !isTried(one) && !isExplained(one));
  expect(untried.map(({ call, field }) => `${call}: add "${field}" to "typed" of this form in e2e/hostile/*.targets.ts`)).toEqual([]);
  const known = (call: string) => typedAt(call).length > 0 || call in SAME_TEXT || [...NOTHING_TYPED, ...UNTRIED].includes(call);
  expect(unread.filter((call) => !known(call))).toEqual([]);
});

test("no reason is left of a field that is tried, or that no form has any more", async () => {
  const { fields, unread } = await typedFields();
  const all = fields.map(({ call, field }) => `${call} ${field}`);
  expect(Object.keys(REASONS).filter((reason) => !all.includes(reason))).toEqual([]);
  expect(fields.filter((one) => isTried(one) && `${one.call} ${one.field}` in REASONS && !one.field.startsWith("values."))).toEqual([]);
  const forms = new Set([...fields.map(({ call }) => call), ...unread]);
  expect([...UNTRIED, ...NOTHING_TYPED, ...Object.keys(SAME_TEXT)].filter((call) => !forms.has(call) || typedAt(call).length > 0)).toEqual(
    [],
  );
  expect(Object.values(SAME_TEXT).filter((call) => typedAt(call).length === 0)).toEqual([]);
});
