import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { FilesForm } from "../form/files/files-form.tsx";

type Props = Pick<ComponentProps<typeof FilesForm>, "id" | "action" | "initial" | "isUploadOnly" | "children"> & {
  /** The largest file, in MB. */
  most: number;
};

/** A form of files with the words that every one has. */
export async function WordedFilesForm({ most, ...props }: Props) {
  const [t, form, errors] = await Promise.all([
    getTranslations("membership.documents"),
    getTranslations("common.form"),
    getTranslations("errors.refusals.document"),
  ]);
  return (
    <FilesForm
      summaryTitle={form("problem")}
      titlePrefix={form("errorPrefix")}
      most={most * 1024 * 1024}
      words={{
        tooLarge: errors("too_large", { most }),
        undescribed: errors("alt_text"),
        describe: t("describe"),
        uploading: t("uploading"),
        uploaded: t("uploaded"),
      }}
      {...props}
    />
  );
}
