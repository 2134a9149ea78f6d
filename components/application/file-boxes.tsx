import { getTranslations } from "next-intl/server";
import { altField, fileField } from "#lib/files/file-fields";
import { MOST_MB } from "#lib/files/receive-files";
import { FileField } from "../form/file-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

const ACCEPT = { pdf: ".pdf,application/pdf", image: ".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp" };

export type FileBoxesProps = {
  question: string;
  /** What the file is, said to screen readers in the label of the box. */
  label: string;
  formats: readonly ("pdf" | "image")[];
  /** Words for those who cannot see the image are asked for. */
  described: boolean;
};

/** The box for a file and, for a picture that pages show, the box for what it shows. */
export async function FileBoxes({ question, label, formats, described }: FileBoxesProps) {
  const t = await getTranslations("membership.documents");
  const limit = t("limit", { formats: formats.length === 1 ? (formats[0] ?? "both") : "both", most: String(MOST_MB) });
  const about = <VisuallyHidden>: {label}</VisuallyHidden>;
  return (
    <>
      <FileField
        name={fileField(question)}
        label={
          <>
            {t("file")}
            {about}
          </>
        }
        hint={formats.includes("pdf") ? `${limit} ${t("anew")}` : limit}
        accept={formats.map((format) => ACCEPT[format]).join()}
        notKept={t("notKept")}
        uploading={t("uploading")}
      />
      {described ? (
        <TextField name={altField(question)} label={t("altText")} hint={t("altHint")} maxLength={200} autoComplete="off" />
      ) : null}
    </>
  );
}
