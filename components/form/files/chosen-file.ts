export const isFile = (target: unknown): target is HTMLInputElement => target instanceof HTMLInputElement && target.type === "file";

export const chosenFile = (input: HTMLInputElement): File | undefined => input.files?.[0];

/** The box for words that say what a chosen image shows, where its question has one. */
export function textBeside({ form, name }: HTMLInputElement): HTMLInputElement | undefined {
  const found = form?.elements.namedItem(name.replace(/-file$/, "-alt"));
  return found instanceof HTMLInputElement && found.type === "text" ? found : undefined;
}

/** The file that such words are about. */
export const fileBeside = (target: unknown): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.form
    ? [...target.form.elements].filter(isFile).find((file) => textBeside(file) === target)
    : undefined;
