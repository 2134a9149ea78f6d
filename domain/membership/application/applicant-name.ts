import type { ApplicationFields } from "./application-fields.ts";

/** Who applies, as colleagues and members read it: the two names of the short form. */
export function applicantName({ sections }: Pick<ApplicationFields, "sections">): string {
  const fields = sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  return ["firstName", "lastName"].flatMap((name) => fields.find(({ key }) => key === name)?.answer ?? []).join(" ");
}
