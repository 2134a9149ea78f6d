import { getTranslations } from "next-intl/server";

/** Says at the head of a form why its file was refused, and leads to the box for it. */
export async function UploadProblem({ id, problem }: { id: string; problem: string }) {
  const t = await getTranslations("common.form");
  return (
    <div role="alert" className="summary">
      <h2>{t("problem")}</h2>
      <ul>
        <li>
          <a href={`#${id}`}>{problem}</a>
        </li>
      </ul>
    </div>
  );
}
