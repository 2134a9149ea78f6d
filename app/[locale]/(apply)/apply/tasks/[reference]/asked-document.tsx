import { getTranslations } from "next-intl/server";
import { DocumentField } from "#components/application/document-field";
import type { GivenFile } from "#components/application/file-card";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import { formatsOf, needsAltText } from "#domain/membership/documents/asked-document";
import { fileNames } from "#lib/files/file-fields";
import { MAX_MB } from "#lib/files/receive-files";
import { questionWords } from "#lib/forms/question-words";

type Props = { field: ApplicationField; country: string; alone: boolean; given: readonly GivenFile[] };

/** A question that asks for a document, in its words. Alone on its page its label is the page's heading. */
export async function AskedDocument({ field, country, alone, given }: Props) {
  const [words, common] = await Promise.all([questionWords(country), getTranslations("common.form")]);
  return (
    <DocumentField
      question={field.key}
      names={fileNames(field.key)}
      most={MAX_MB}
      label={words.label(field)}
      hint={words.hint(field)}
      optional={field.optional ? common("optional") : undefined}
      alone={alone}
      formats={formatsOf(field)}
      described={needsAltText(field)}
      given={given}
    />
  );
}
