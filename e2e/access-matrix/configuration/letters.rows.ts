import { context } from "#domain/kernel/context";
import { letterVersions, stampOfDrafts, workingLetter } from "#domain/review/letters/letters";
import { saveLetter } from "#domain/review/letters/save-letter";
import { staff } from "#test/builders";
import type { Row } from "../row.ts";
import { DRAFTED, PUBLISHED } from "./answers.ts";

const LETTERS = "app/[locale]/staff/settings/letters/actions.ts";
let texts = 0;

/** A letter in Basque, each time with another text. */
async function letter() {
  const { stamp: version } = workingLetter(await letterVersions(context()), "refused", "eu");
  return {
    name: "refused",
    locale: "eu",
    version,
    subject: "Gaia {reference}",
    body: `Kaixo {firstName}, ${++texts}. {reason}`,
  } as const;
}

/** The stamp of the drafts, of which there is one at least, whoever asks for it then. */
async function drafts() {
  await saveLetter(await staff("staffAdmin"), await letter());
  return { version: stampOfDrafts((await letterVersions(context())).filter(({ publishedAt }) => publishedAt === null)) };
}

/** A letter in Basque with words of the cluster's own, of which there is a draft at least. */
async function ownLetter() {
  await saveLetter(await staff("staffAdmin"), await letter());
  const { name, locale, version } = await letter();
  return { name, locale, version };
}

const lettering = (name: string, fields: () => Promise<Record<string, string>>, answers: Row["answers"]): Row => ({
  covers: `action ${LETTERS}#${name}`,
  request: async () => ({ call: `${LETTERS}#${name}`, at: "/en/staff/settings/letters", fields: await fields() }),
  right: "staffAdmin",
  answers,
});

/** The editor of the emails of an admission; its pages are among the committee's. */
export const LETTER_ROWS: readonly Row[] = [
  lettering("write", letter, DRAFTED),
  lettering("restore", ownLetter, DRAFTED),
  lettering("discard", drafts, DRAFTED),
  lettering("publish", drafts, PUBLISHED),
];
