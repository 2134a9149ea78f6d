import { getTranslations } from "next-intl/server";
import { FileField } from "../form/files/file-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

const ACCEPT = { pdf: ".pdf,application/pdf", image: ".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp" };

export type FileBoxesProps = {
  /** The names of its two fields, which are their ids too. */
  names: { file: string; alt: string };
  /** The largest file, in MB. */
  most: number;
  /** What the file is, said to screen readers in the label of the box. */
  label: string;
  formats: readonly ("pdf" | "image")[];
  /** Words for those who cannot see the image are asked for. */
  described: boolean;
};

/** The box for a file and, for a picture that pages show, the box for what it shows. */
export async function FileBoxes({ names, most, label, formats, described }: FileBoxesProps) {
  const t = await getTranslations("membership.documents");
  const limit = t("limit", { formats: formats.length === 1 ? (formats[0] ?? "both") : "both", most: String(most) });
  const about = <VisuallyHidden>: {label}</VisuallyHidden>;
  return (
    <>
      <FileField
        name={names.file}
        label={
          <>
            {t("file")}
            {about}
          </>
        }
        hint={formats.includes("pdf") ? `${limit} ${t("again")}` : limit}
        accept={formats.map((format) => ACCEPT[format]).join()}
        notKept={t("notKept")}
        uploading={t("uploading")}
      />
      {described ? <TextField name={names.alt} label={t("altText")} hint={t("altHint")} autoComplete="off" /> : null}
    </>
  );
}
