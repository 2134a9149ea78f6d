import { getTranslations } from "next-intl/server";
import { TextField } from "#components/form/text-field";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { YearFigures } from "#domain/organisations/ownership/state";

const FIGURES = [
  ["people", "decimal"],
  ["turnover", "numeric"],
  ["balance", "numeric"],
] as const;

/** A line for each closed year and a column for each figure, to fill in. `years`: how a line is called, with what is stated of it. */
export async function YearFields({
  caption,
  years,
}: {
  caption: string;
  years: readonly { name: string; stated?: YearFigures | undefined }[];
}) {
  const t = await getTranslations("ownership");
  return (
    <div className="scroll">
      <table className="flat years">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("totals.year")}</th>
            {FIGURES.map(([figure]) => (
              <th key={figure} scope="col">
                {t(`figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ name, stated }, at) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {FIGURES.map(([figure, inputMode]) => (
                <td key={figure} data-l={t(`figure.${figure}`)}>
                  <TextField
                    name={`years[${at}].${figure}`}
                    label={<VisuallyHidden>{t("figureOf", { figure: t(`figure.${figure}`), year: name })}</VisuallyHidden>}
                    inputMode={inputMode}
                    autoComplete="off"
                    defaultValue={stated?.[figure] ?? undefined}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
