export type Texts = { name: string; values: string[] };

/** The texts of a form by the names of their fields, in the order of the form. Read once: `getAll` for each name would be quadratic. */
export function textsByName(form: FormData): Texts[] {
  const found = new Map<string, string[]>();
  for (const [name, value] of form) {
    const values = found.get(name) ?? [];
    found.set(name, values);
    if (typeof value === "string") values.push(value);
  }
  return [...found].map(([name, values]) => ({ name, values }));
}
